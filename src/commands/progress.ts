import { onEnd } from '../tidy.ts';
import type { World } from './world.ts';

/** Tells each step in a line of its own, with the seconds since the first one. */
export function timed({ err, now }: World): World['step'] {
  let began: number | null = null;
  return (step) => {
    if (began === null && step === null) return;
    began ??= now().getTime();
    const seconds = ((now().getTime() - began) / 1000).toFixed(2);
    err(`${seconds.padStart(7)} s  ${step ?? 'Done'}`);
    if (step === null) began = null;
  };
}

/**
 * A spinner on stderr that tells what is being done now; `null` takes it away, and so does a signal that ends the process: it
 * hides the cursor. It is loaded with the first step.
 */
export function spinner(): (step: string | null) => void {
  let now: string | null = null;
  let shown: { text: string; start(): unknown; stop(): unknown; isSpinning: boolean } | null = null;
  const show = (): void => {
    if (!shown) return;
    if (now === null) shown.stop();
    else {
      shown.text = now;
      if (!shown.isSpinning) shown.start();
    }
  };
  return (step) => {
    const isFirst = now === null && shown === null && step !== null;
    now = step;
    if (!isFirst) return show();
    void import('yocto-spinner').then(({ default: yoctoSpinner }) => {
      shown = yoctoSpinner({ handleSignals: false });
      onEnd(() => shown?.stop());
      show();
    });
  };
}
