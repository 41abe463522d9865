/** A spinner on stderr that tells what is being done now; `null` takes it away. It is loaded with the first step. */
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
      shown = yoctoSpinner();
      show();
    });
  };
}
