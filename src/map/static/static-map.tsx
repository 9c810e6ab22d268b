// A map of a briefing as a drawing: the look of the live map without WebGL. A pure component: it draws on Node too, and
// must not import maplibre or deck.gl nor touch the document.
import type { ReactNode } from 'react';
import { Badge, North, ScaleBar } from './furniture.tsx';
import { drawnInk, fontStack, type MapLook } from './ink.ts';
import { LegendBox } from './legend-box.tsx';
import type { PlacedLabel } from './place-labels.ts';
import type { Frame } from './projection.ts';
import { Diamond, SiteShapes } from './symbols.tsx';
import type { StaticMapProps } from './static-map-props.ts';
import { edgeShare, type StaticScene, staticScene } from './static-scene.ts';

export function StaticMap(props: StaticMapProps): ReactNode {
  const { block, words, look, width, height, textSize } = props;
  const ink = drawnInk[look];
  const scene = staticScene(props);
  const { frame, unit } = scene;
  const edge = textSize * edgeShare;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${block.title}${words.t('review.comma')}${scene.summary}`}
      fontFamily={fontStack[words.language]}
      fontSize={textSize}
      data-map={block.id}
    >
      <rect width={width} height={height} fill={ink.panel} />
      <svg x={frame.left} y={frame.top} width={frame.width} height={frame.height} viewBox={viewBox(frame)}>
        <rect x={frame.left} y={frame.top} width={frame.width} height={frame.height} fill={ink.around} />
        <Ground scene={scene} look={look} />
        <Symbols scene={scene} look={look} />
        <Labels labels={scene.labels} look={look} />
      </svg>
      <rect
        x={frame.left}
        y={frame.top}
        width={frame.width}
        height={frame.height}
        fill="none"
        stroke={ink.hairline}
        strokeWidth={unit}
      />
      {scene.badge.length > 0 && (
        <Badge ink={ink} textSize={textSize} x={frame.left + edge} y={frame.top + edge} lines={scene.badge} />
      )}
      <North
        ink={ink}
        textSize={textSize}
        x={frame.left + frame.width - textSize * 1.4}
        y={frame.top + textSize * 2.6}
        bearing={0}
        letter={words.t('map.picture.north')}
      />
      <ScaleBar
        ink={ink}
        textSize={textSize}
        right={frame.left + frame.width - edge}
        bottom={frame.top + frame.height - edge}
        metres={scene.metres}
      />
      <LegendBox
        layout={scene.legend.layout}
        x={scene.legend.x}
        y={scene.legend.y}
        textSize={textSize}
        box={null}
      />
      {scene.caption.lines.map((line, at) => (
        <text
          key={line}
          x={frame.left}
          y={scene.caption.top + scene.caption.step * (at + 0.85)}
          fontSize={scene.caption.size}
          fill={ink.label}
        >
          {line}
        </text>
      ))}
    </svg>
  );
}

const viewBox = ({ left, top, width, height }: Frame): string => `${left} ${top} ${width} ${height}`;

function Ground({ scene, look }: { readonly scene: StaticScene; readonly look: MapLook }): ReactNode {
  const ink = drawnInk[look];
  const { shapes, unit } = scene;
  return (
    <g strokeLinejoin="round">
      {shapes.counties.map(({ adcode, path, pale }) => (
        <path key={adcode} d={path} fill={pale ? ink.neighbour : ink.county} fillRule="evenodd" />
      ))}
      <path d={shapes.rivers} fill={ink.river} stroke={ink.river} strokeWidth={0.5 * unit} />
      {shapes.counties.map(({ adcode, path, pale }) => (
        <path
          key={adcode}
          d={path}
          fill="none"
          stroke={ink.line}
          strokeOpacity={pale ? 0.6 : 1}
          strokeWidth={(scene.focused && !pale ? 1.4 : 0.8) * unit}
        />
      ))}
    </g>
  );
}

function Symbols({ scene, look }: { readonly scene: StaticScene; readonly look: MapLook }): ReactNode {
  const { workshops, groups, unit, workshopRadius } = scene;
  return (
    <>
      {workshops.map(({ id, x, y, symbol, pale }) => (
        <Diamond
          key={id}
          x={x}
          y={y}
          radius={workshopRadius}
          symbol={symbol}
          pale={pale}
          ink={drawnInk[look].workshop}
          unit={unit}
        />
      ))}
      {groups.map((group, at) => (
        <SiteShapes key={at} group={group} />
      ))}
    </>
  );
}

function Labels({
  labels,
  look,
}: {
  readonly labels: readonly PlacedLabel[];
  readonly look: MapLook;
}): ReactNode {
  const ink = drawnInk[look];
  return (
    <g textAnchor="middle" stroke={ink.halo} strokeLinejoin="round" paintOrder="stroke">
      {labels.map(({ text, x, y, size, strong }) => (
        <text
          key={text}
          x={x}
          y={y + size * 0.36}
          fontSize={size}
          fontWeight={strong ? 600 : 400}
          fill={strong ? ink.label : ink.paleLabel}
          strokeWidth={size * 0.28}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
