// One draw call for all symbols: discs, dashed and dotted rings, crosses and diamonds come from the fragment shader.
import { ScatterplotLayer } from '@deck.gl/layers';
import { outlineKind } from './site-colours.ts';
import type { WorkshopSymbol } from './site-map-props.ts';
import { smallestRing } from './symbol-size.ts';

/** Numbers of the shader beyond those of `outlineKind`; 7 is the open ring of a site of unknown size. */
export const workshopSymbol: Readonly<Record<WorkshopSymbol, number>> = { open: 4, planned: 5, closed: 6 };

const vertex = /* glsl */ `\
#version 300 es
#define SHADER_NAME atlas-symbol-vertex
in vec3 positions;
in vec3 instancePositions;
in vec3 instancePositions64Low;
in float instanceRadius;
in vec4 instanceFillColors;
in vec4 instanceLineColors;
in vec2 instanceSymbols;
out vec4 vFillColor;
out vec4 vLineColor;
out vec2 unitPosition;
out float outerRadiusPixels;
out vec2 vSymbol;

void main(void) {
  geometry.worldPosition = instancePositions;
  bool hollow = instanceFillColors.a < 0.75;
  bool ring = instanceSymbols.x == ${outlineKind.dashed}.0 || instanceSymbols.x == ${outlineKind.dotted}.0;
  float least = hollow && ring ? clamp(6.0 * scatterplot.radiusScale, 2.5, ${smallestRing.toFixed(1)}) : scatterplot.radiusMinPixels;
  outerRadiusPixels = clamp(scatterplot.radiusScale * instanceRadius, least, scatterplot.radiusMaxPixels);
  float edge = (outerRadiusPixels + SMOOTH_EDGE_RADIUS) / outerRadiusPixels;
  unitPosition = edge * positions.xy;
  geometry.uv = unitPosition;
  vSymbol = instanceSymbols;
  vec3 offset = edge * positions * project_pixel_size(outerRadiusPixels);
  DECKGL_FILTER_SIZE(offset, geometry);
  gl_Position = project_position_to_clipspace(instancePositions, instancePositions64Low, offset, geometry.position);
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);
  vFillColor = vec4(instanceFillColors.rgb, instanceFillColors.a * layer.opacity);
  DECKGL_FILTER_COLOR(vFillColor, geometry);
  vLineColor = vec4(instanceLineColors.rgb, instanceLineColors.a * layer.opacity);
  DECKGL_FILTER_COLOR(vLineColor, geometry);
}
`;

/** `edge` is half the width of the soft rim of a shape, in CSS pixels: less than half a pixel in a sharper picture. */
const fragment = (edge: number): string => /* glsl */ `\
#version 300 es
#define SHADER_NAME atlas-symbol-fragment
precision highp float;

in vec4 vFillColor;
in vec4 vLineColor;
in vec2 unitPosition;
in float outerRadiusPixels;
in vec2 vSymbol;
out vec4 fragColor;

const float TURN = 6.28318530718;
const float SOFT = ${edge.toFixed(4)};

float softedge(float edge, float x) {
  return smoothstep(edge - SOFT, edge + SOFT, x);
}

float crossAt(vec2 p, float arm, float halfWidth) {
  vec2 q = abs(vec2(p.x + p.y, p.x - p.y)) * 0.70710678;
  return softedge(min(q.x, q.y), halfWidth) * softedge(max(q.x, q.y), arm);
}

float rimAt(float kind, vec2 p, float d, float radius) {
  float width = kind == 0.0 ? 0.8 : kind == 7.0 || kind == 5.0 ? 1.8 : 1.6;
  float turn = atan(p.y, p.x) / TURN + 0.5;
  float rim = softedge(radius - width, d);
  if (kind == ${outlineKind.dashed}.0 && radius >= 3.5) {
    float dashes = max(5.0, floor(TURN * radius / 6.5));
    rim *= step(fract(turn * dashes), 0.6);
  }
  if (kind == ${outlineKind.dotted}.0) {
    float dots = max(6.0, floor(TURN * radius / 4.6));
    float angle = ((floor(turn * dots) + 0.5) / dots - 0.5) * TURN;
    rim = softedge(distance(p, (radius - 1.2) * vec2(cos(angle), sin(angle))), 1.25);
  }
  return rim;
}

void main(void) {
  geometry.uv = unitPosition;
  float kind = floor(vSymbol.x + 0.5);
  bool diamond = kind > 3.5 && kind < 6.5;
  vec2 p = unitPosition * outerRadiusPixels;
  float radius = kind == ${outlineKind.dot}.0 ? min(outerRadiusPixels, 2.6) : outerRadiusPixels;
  float d = diamond ? abs(p.x) + abs(p.y) : length(p);
  float inside = softedge(d, radius);
  if (inside == 0.0) discard;
  fragColor = vFillColor;
  if (kind == 7.0) {
    fragColor = vec4(vFillColor.rgb, vFillColor.a * max(0.12, rimAt(kind, p, d, radius)));
  } else if (kind != ${outlineKind.dot}.0) {
    float rim = rimAt(kind, p, d, radius);
    float over = rim * vLineColor.a;
    float alpha = over + fragColor.a * (1.0 - over);
    fragColor = vec4(mix(fragColor.rgb * fragColor.a, vLineColor.rgb, over) / max(alpha, 0.001), alpha);
    if (kind == 0.0) fragColor.rgb = mix(vFillColor.rgb, vLineColor.rgb, over);
  }
  if (vSymbol.y > 0.0 && radius >= 3.0) {
    float light = dot(vFillColor.rgb, vec3(0.299, 0.587, 0.114));
    vec3 ink = light > 0.5 ? vec3(0.09, 0.11, 0.13) : vec3(1.0);
    float mark = crossAt(p, vSymbol.y * radius, clamp(radius * 0.075, 0.45, 1.4));
    fragColor = mix(fragColor, vec4(ink, 1.0), mark);
  }
  fragColor.a *= inside;
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;

export class SymbolLayer extends ScatterplotLayer<unknown, { readonly softEdge: number }> {
  static override layerName = 'SymbolLayer';
  static override defaultProps = {
    getSymbol: { type: 'accessor', value: [0, 0] },
    softEdge: { type: 'number', value: 0.5 },
  } as never;

  override getShaders(): object {
    return { ...(super.getShaders() as object), vs: vertex, fs: fragment(this.props.softEdge) };
  }

  override initializeState(): void {
    super.initializeState();
    this.getAttributeManager()?.addInstanced({
      instanceSymbols: { size: 2, accessor: 'getSymbol', defaultValue: [0, 0] },
    });
  }
}
