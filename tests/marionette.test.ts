import { describe, expect, it } from 'vitest';
import { Messages } from './e2e/marionette.ts';

const framed = (value: unknown) => {
  const bytes = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]);
};

describe('what Marionette sends', () => {
  const sent = [[1, 1, null, { value: 'größer – 名前' }], { applicationType: 'gecko' }, [1, 2, { error: 'x' }, null]];
  const bytes = Buffer.concat(sent.map(framed));

  it('is taken apart when it comes in one piece', () => {
    expect([...new Messages().take(bytes)]).toEqual(sent);
  });

  it('is put together when it comes byte by byte, within letters of more than one byte too', () => {
    const messages = new Messages();
    expect([...bytes].flatMap((byte) => [...messages.take(Buffer.from([byte]))])).toEqual(sent);
  });
});
