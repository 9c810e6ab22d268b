// Words that remember what they have said: a briefing asks for the same few thousand texts over and over.
import type { MessageKey, MessageValues, Words } from './language.ts';

/** So many texts are kept; then it begins anew. */
const most = 50_000;
const known = new WeakMap<Words, Words>();

/** One text for one question: every value with its length, so that no two questions look alike. */
function askedFor(key: MessageKey, values: MessageValues | undefined): string {
  let asked: string = key;
  for (const name in values) {
    const value = String(values[name]);
    asked += ` ${name} ${value.length} ${value}`;
  }
  return asked;
}

function remembering(words: Words): Words {
  const texts = new Map<string, string>();
  return {
    ...words,
    t: (key: MessageKey, values?: MessageValues): string => {
      const asked = askedFor(key, values);
      const said = texts.get(asked);
      if (said !== undefined) return said;
      if (texts.size >= most) texts.clear();
      const text = words.t(key, values);
      texts.set(asked, text);
      return text;
    },
  };
}

export function rememberedWords(words: Words): Words {
  const own = known.get(words) ?? remembering(words);
  known.set(words, own);
  return own;
}
