// Heavy drawings one after the other, each a task of its own, so that a key or a press is answered in between.

const waiting = new Set<() => void>();
let running = false;

function next(): void {
  const [draw] = waiting;
  running = draw !== undefined;
  if (draw === undefined) return;
  waiting.delete(draw);
  draw();
  setTimeout(next);
}

/** Draws when it is its turn; the result takes it out of the line. */
export function inTurn(draw: () => void): () => void {
  waiting.add(draw);
  if (!running) {
    running = true;
    setTimeout(next);
  }
  return () => {
    waiting.delete(draw);
  };
}
