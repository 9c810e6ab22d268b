// The drawn map as text of an SVG file, for slides, print and the command line.
import { renderToStaticMarkup } from 'react-dom/server';
import type { StaticMapProps } from './static-map-props.ts';
import { StaticMap } from './static-map.tsx';

export function staticMapSvg(props: StaticMapProps): string {
  return renderToStaticMarkup(<StaticMap {...props} />);
}
