// A briefing as the worker that writes a file needs it: without what is drawn in the page, so that little is copied.
import type { BriefingDocument } from '../../../briefing/document.ts';
import type { BriefingFacts } from '../../../briefing/facts.ts';

/** Maps go as pictures: their sites stay behind. */
export function withoutMapSites(document: BriefingDocument): BriefingDocument {
  const cards = document.cards.map((card) => ({
    ...card,
    blocks: card.blocks.map((block) => (block.kind === 'map' ? { ...block, sites: noRows } : block)),
  }));
  return { ...document, cards };
}

const noRows = new Uint32Array(0);

/** Lines of a table carry their sites with them: the names and findings of all sites stay behind, their number goes. */
export function factsForTables(facts: BriefingFacts): BriefingFacts {
  const names = { id: [], nameZh: [], nameEn: [], county: [], asOf: [] };
  return {
    ...facts,
    sites: { ...facts.sites, ...names, verdicts: {}, marks: {} },
    ...{ moves: [], workshops: [], records: {}, ages: [], sheets: [] },
  };
}
