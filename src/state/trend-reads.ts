// What Trends may ask for beyond the state at hand: promises, since each reads the database.
import type { DetailedFinding } from '../compliance/finding.ts';
import type { Measurement } from '../compliance/measurement.ts';
import type { CountyRecord } from '../model/county-record.ts';
import type { SafetyTable } from './safety-table.ts';

export interface TrendReads {
  /** Findings of all duties with a calendar, of the quarter that ends with the round. */
  dutyFindings(round: string): Promise<readonly DetailedFinding[]>;
  /** Findings with their figures on everything but sites and workshops, at the round in force. */
  placeFindings(): Promise<readonly DetailedFinding[]>;
  /** Figures of all measures and references at the round in force. */
  roundMeasurements(): Promise<readonly Measurement[]>;
  countyRecord(county: string): Promise<CountyRecord>;
  safetyTable(): Promise<SafetyTable>;
}
