import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});
type Message = z.infer<typeof message>;

/** A conversation with a browser in the DevTools protocol. */
export interface Devtools {
  /** Rejects when the browser refuses the command, or the conversation ends first. */
  send(method: string, params?: object, sessionId?: string): Promise<unknown>;
  /** Calls back for each event of a name. */
  on(method: string, heard: (params: unknown, sessionId: string | undefined) => void): void;
  /** Rejects everything under way; further commands reject at once. */
  end(reason: Error): void;
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks the protocol over a pair of pipes, each message ended by a NUL: no port is opened, so nothing else on the
 * machine can drive the browser.
 */
export function converse(toBrowser: Writable, fromBrowser: Readable): Devtools {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, ((params: unknown, sessionId?: string) => void)[]>();
  let over: Error | null = null;
  let next = 0;

  const end = (reason: Error): void => {
    over ??= reason;
    for (const { reject } of pending.values()) reject(over);
    pending.clear();
  };
  const receive = (text: string): void => {
    const heard: Message = message.parse(JSON.parse(text));
    if (heard.id === undefined) {
      for (const call of listeners.get(heard.method ?? '') ?? [])
        call(heard.params, heard.sessionId);
      return;
    }
    const waiting = pending.get(heard.id);
    pending.delete(heard.id);
    if (heard.error) waiting?.reject(new Error(heard.error.message));
    else waiting?.resolve(heard.result);
  };
  splitAtNul(fromBrowser, receive, () => end(new Error('The browser ended.')));
  toBrowser.on('error', end);

  return {
    end,
    on: (method, heard) => listeners.set(method, [...(listeners.get(method) ?? []), heard]),
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (over) return reject(over);
        const id = ++next;
        pending.set(id, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
  };
}

function splitAtNul(stream: Readable, each: (text: string) => void, ended: () => void): void {
  let parts: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      each(Buffer.concat([...parts, chunk.subarray(from, at)]).toString('utf8'));
      parts = [];
      from = at + 1;
    }
    parts.push(chunk.subarray(from));
  });
  stream.on('close', ended);
  stream.on('error', ended);
}
