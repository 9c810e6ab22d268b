// Chinese catalogue: the source of the message keys. One file per area of the screen is merged here.
import { zhApp } from './zh-app.ts';
import { zhCounties } from './zh-counties.ts';
import { zhBrief } from './zh-brief.ts';
import { zhViews } from './zh-views.ts';
import { zhSay } from './zh-say.ts';
import { zhSayThemes } from './zh-say-themes.ts';
import { zhSayOverview } from './zh-say-overview.ts';
import { zhSlides } from './zh-slides.ts';
import { zhShell } from './zh-shell.ts';
import { zhParameters } from './zh-parameters.ts';
import { zhPresent } from './zh-present.ts';
import { zhProblems } from './zh-problems.ts';
import { zhReview } from './zh-review.ts';
import { zhRules } from './zh-rules.ts';
import { zhMap } from './zh-map.ts';
import { zhPrint } from './zh-print.ts';
import { zhTools } from './zh-tools.ts';
import { zhTrends } from './zh-trends.ts';
import { zhWorkbook } from './zh-workbook.ts';
import { zhInspect } from './zh-inspect.ts';
import { zhDraw } from './zh-draw.ts';
import { zhItinerary } from './zh-itinerary.ts';
import { zhPacket } from './zh-packet.ts';
import { zhVisit } from './zh-visit.ts';
import { zhLedgerFiles } from './zh-ledger-files.ts';
import { zhLedgers } from './zh-ledgers.ts';
import { zhOffline } from './zh-offline.ts';
import { zhInspectProblems } from './zh-inspect-problems.ts';

export const zh = {
  ...zhApp,
  ...zhShell,
  ...zhParameters,
  ...zhProblems,
  ...zhReview,
  ...zhRules,
  ...zhMap,
  ...zhTools,
  ...zhCounties,
  ...zhTrends,
  ...zhPrint,
  ...zhWorkbook,
  ...zhSay,
  ...zhSayThemes,
  ...zhSayOverview,
  ...zhPresent,
  ...zhSlides,
  ...zhViews,
  ...zhBrief,
  ...zhInspect,
  ...zhDraw,
  ...zhItinerary,
  ...zhPacket,
  ...zhVisit,
  ...zhLedgers,
  ...zhLedgerFiles,
  ...zhOffline,
  ...zhInspectProblems,
} as const;
