import { RENDER_DEFAULTS, type RenderOptions } from '../../src/render/options.ts';
import { type RenderResult, render } from '../../src/render/render.ts';
import type { Briefing, Format } from '../../src/types.ts';
import { aBriefing } from './aBriefing.ts';

/** The made-up edition in one format, as text. */
export async function renderedAs(
  format: Format,
  options: Partial<RenderOptions> = {},
  over: Partial<Briefing> = {},
): Promise<string> {
  const { files } = await renderedMadeUp({ ...options, formats: [format] }, over);
  return Buffer.from(files[0]?.bytes ?? []).toString('utf8');
}

/** The made-up edition, rendered. */
export async function renderedMadeUp(
  options: Partial<RenderOptions> = {},
  over: Partial<Briefing> = {},
): Promise<RenderResult> {
  const { briefing, lines } = aBriefing(over);
  return render(briefing, lines, { ...RENDER_DEFAULTS, ...options });
}

/** HTML as a reader's text: tags dropped, entities resolved, white space folded. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
