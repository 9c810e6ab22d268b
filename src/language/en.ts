// English catalogue: the same keys as the Chinese one, proved by its type.
import { enApp } from './en-app.ts';
import { enCounties } from './en-counties.ts';
import { enBrief } from './en-brief.ts';
import { enViews } from './en-views.ts';
import { enSay } from './en-say.ts';
import { enSayThemes } from './en-say-themes.ts';
import { enSayOverview } from './en-say-overview.ts';
import { enSlides } from './en-slides.ts';
import { enShell } from './en-shell.ts';
import { enParameters } from './en-parameters.ts';
import { enPresent } from './en-present.ts';
import { enProblems } from './en-problems.ts';
import { enReview } from './en-review.ts';
import { enRules } from './en-rules.ts';
import { enMap } from './en-map.ts';
import { enPrint } from './en-print.ts';
import { enTools } from './en-tools.ts';
import { enTrends } from './en-trends.ts';
import { enWorkbook } from './en-workbook.ts';
import { enInspect } from './en-inspect.ts';
import { enDraw } from './en-draw.ts';
import { enItinerary } from './en-itinerary.ts';
import { enPacket } from './en-packet.ts';
import { enVisit } from './en-visit.ts';
import { enLedgerFiles } from './en-ledger-files.ts';
import { enLedgers } from './en-ledgers.ts';
import { enOffline } from './en-offline.ts';
import { enInspectProblems } from './en-inspect-problems.ts';
import type { zh } from './zh.ts';

export const en: Readonly<Record<keyof typeof zh, string>> = {
  ...enApp,
  ...enShell,
  ...enParameters,
  ...enProblems,
  ...enReview,
  ...enRules,
  ...enMap,
  ...enTools,
  ...enCounties,
  ...enTrends,
  ...enPrint,
  ...enWorkbook,
  ...enSay,
  ...enSayThemes,
  ...enSayOverview,
  ...enPresent,
  ...enSlides,
  ...enViews,
  ...enBrief,
  ...enInspect,
  ...enDraw,
  ...enItinerary,
  ...enPacket,
  ...enVisit,
  ...enLedgers,
  ...enLedgerFiles,
  ...enOffline,
  ...enInspectProblems,
};
