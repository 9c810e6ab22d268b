// The page's policy allows two constant styles of React Aria by their hash: both are computed from its source here.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
const ariaFolder = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));

function styleOf(path: string): string {
  const source = readFileSync(join(ariaFolder, 'dist/private', path), 'utf8');
  const style = /style\.textContent = `([^`]*)`/.exec(source)?.[1] ?? '';
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']*)'/.exec(source)?.[1] ?? '';
  return style.replace(/\$\{[^}]*\}/g, attribute).trim();
}

describe('content security policy', () => {
  it.each(['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'])(
    'allows the style of %s',
    (path) => {
      const style = styleOf(path);
      expect(style).toContain('@layer');
      expect(page).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    },
  );

  it('allows nothing else from outside or inline', () => {
    const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|https?:\/\//);
  });
});
