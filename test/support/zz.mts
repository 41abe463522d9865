import { aBriefing } from './aBriefing.ts';
import { render } from '../../src/render/render.ts';
import { RENDER_DEFAULTS } from '../../src/render/options.ts';
import { startPrinter } from '../../src/render/pdf.ts';
import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
const { briefing, lines } = aBriefing();
const p = startPrinter(null);
for (let i = 0; i < 12; i++) {
  const r = await render(briefing, lines, { ...RENDER_DEFAULTS, formats: ['pdf'] }, p);
  const b = r.files[0]!.bytes; const h = createHash('sha256').update(b).digest('hex').slice(0, 8);
  console.log(h, b.length); writeFileSync(`/tmp/r6/m/d-${h}.pdf`, b);
}
await p.close();
