// Measures the slide on the wall in the page: type against the height, text cut or lying over other text, contrast of
// every text. Faults as lines, none where all is well. Runs in the browser: nothing of this file's outside is in reach.
import type { Page } from '@playwright/test';

interface Limits {
  /** Share of the stage's height. */
  readonly leastType: number;
  readonly leastContrast: number;
}

export async function slideFaults(page: Page): Promise<string[]> {
  return page.evaluate(measure, { leastType: 1 / 40, leastContrast: 7 });
}

function measure({ leastType, leastContrast }: Limits): string[] {
  interface Piece {
    readonly element: Element;
    readonly text: string;
    readonly rects: readonly DOMRect[];
    readonly size: number;
  }
  const stage = document.querySelector('[data-current="true"] .slide');
  if (!(stage instanceof HTMLElement)) return ['no slide'];
  const frame = stage.getBoundingClientRect();
  const scale = frame.height / stage.offsetHeight;
  const faults: string[] = [];

  const isSeen = (element: Element): boolean =>
    element.closest('.only-heard') === null && getComputedStyle(element).visibility === 'visible';

  const scaleOf = (element: Element): number => {
    if (element instanceof SVGGraphicsElement) return element.getScreenCTM()?.a ?? 1;
    return stage.contains(element) ? scale : 1;
  };

  const piecesIn = (root: Element): Piece[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Piece[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (rects.length > 0) found.push({ element, text, rects, size });
    }
    return found;
  };

  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([red = 0, green = 0, blue = 0]: number[]): number => {
    const linear = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const groundOf = (element: Element): number[] => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const ground = channels(getComputedStyle(at).backgroundColor);
      if (ground.length > 0 && (ground[3] ?? 1) === 1) return ground;
    }
    return [255, 255, 255];
  };
  const contrastOf = (element: Element): number => {
    const style = getComputedStyle(element);
    const ink = luminance(channels(element instanceof SVGElement ? style.fill : style.color));
    const ground = luminance(groundOf(element));
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
  };

  /** A box that cuts what stands out of it, from the text up to the slide. */
  const cutBy = (element: Element, rect: DOMRect, size: number): Element | null => {
    const middle = (rect.top + rect.bottom) / 2;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
        const box = at.getBoundingClientRect();
        const across = rect.left < box.left - 2 || rect.right > box.right + 2;
        const down = middle - size * 0.45 < box.top - 2 || middle + size * 0.45 > box.bottom + 2;
        if (across || down) return at;
      }
      if (at === stage) return null;
    }
    return null;
  };

  const live = document.querySelector('.live-map[data-shown="true"]');
  const pieces = [...piecesIn(stage), ...(live === null ? [] : piecesIn(live))];
  for (const { element, text, rects, size } of pieces) {
    if (size < frame.height * leastType - 0.05) faults.push(`type of ${size.toFixed(1)}: ${text}`);
    const contrast = contrastOf(element);
    if (contrast < leastContrast) faults.push(`contrast of ${contrast.toFixed(2)}: ${text}`);
    for (const rect of rects) {
      const outside =
        rect.left < frame.left - 1 || rect.right > frame.right + 1 || rect.bottom > frame.bottom + 1;
      const cut = cutBy(element, rect, size);
      if (outside || cut !== null) faults.push(`cut by ${cut?.className.toString() ?? 'the slide'}: ${text}`);
    }
  }
  // What the letters themselves cover: the boxes of lines are higher.
  const inked = pieces.flatMap(({ element, text, rects, size }) =>
    rects.map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2;
      return { element, text, left, right, top: middle - size * 0.36, bottom: middle + size * 0.36 };
    }),
  );
  inked.forEach((one, index) => {
    for (const other of inked.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 2 && one.element !== other.element)
        faults.push(`one over the other: ${one.text} / ${other.text}`);
    }
  });
  return [...new Set(faults)];
}
