// Intake over folders written by tests, on the page's engine: one engine, emptied between runs.
import type { Datum } from '../intake/datum.ts';
import type { Findings } from '../intake/fault.ts';
import { readRegisters } from '../intake/read-registers.ts';
import type { Intake } from '../intake/read-registers.ts';
import { tableNames } from '../model/tables.ts';
import type { Database } from '../query/port.ts';
import { quoted } from '../query/prepare-tables.ts';
import { folderAt, removeTemporaryFolders } from './register-folder.ts';
import type { RegisterFolderBuilder } from './register-folder.ts';
import { openWasmDatabase } from './wasm-database.ts';

export interface IntakeRun {
  readonly database: Database;
  taken(folder: RegisterFolderBuilder, datum?: Datum): Promise<Intake>;
  /** Faults in short form; empty where the folder is sound. */
  faultsOf(folder: RegisterFolderBuilder): Promise<readonly string[]>;
  /** Doubts in short form; the folder must have no faults. */
  doubtsOf(folder: RegisterFolderBuilder): Promise<readonly string[]>;
  close(): void;
}

/** Each fault as `file row column rule value`, in the order of the report; `-` where there is none. */
export function short(findings: Findings): readonly string[] {
  return findings.listed.map((fault) =>
    [fault.file, fault.row ?? '-', fault.column ?? '-', fault.rule, fault.value ?? '-'].join(' '),
  );
}

export async function openIntakeRun(): Promise<IntakeRun> {
  const database = await openWasmDatabase();
  const taken = async (folder: RegisterFolderBuilder, datum?: Datum) => {
    database.run('DROP SCHEMA IF EXISTS staging CASCADE');
    for (const table of tableNames) database.run(`DROP TABLE IF EXISTS ${quoted(table)}`);
    return readRegisters(database, folderAt(folder.write()), datum ?? null);
  };
  return {
    database,
    taken,
    faultsOf: async (folder) => {
      const intake = await taken(folder);
      return intake.status === 'faulty' ? short(intake.faults) : [];
    },
    doubtsOf: async (folder) => {
      const intake = await taken(folder);
      if (intake.status === 'faulty') throw new Error(`faults: ${short(intake.faults).join('; ')}`);
      return short(intake.doubts);
    },
    close: () => {
      database.close();
      removeTemporaryFolders();
    },
  };
}
