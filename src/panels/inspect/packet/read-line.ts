// By what a packet was read, in words: the extract and the document by their titles, keys only where neither is open.
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';

export function useReadLine({ extract, round, pack }: VisitPacket): string {
  const words = useWords();
  const opened = useAtlas(({ manifest }) => (manifest?.extract_id === extract ? manifest.title : null));
  const document = useAtlas(({ packs }) => packs.find(({ id }) => id === pack)?.title ?? null);
  const none = pack === '' ? words.t('packet.read.noPack') : pack;
  return words.t('packet.read.line', {
    extract: opened === null ? extract : words.pick(opened),
    round,
    pack: document === null ? none : words.pick(document),
  });
}
