import type { Plugin } from 'vite';
import type { BuildList } from '../src/service-worker/build-list.ts';

export function listOf(folder: string, build: string): BuildList;
export function nameBuild(folder: string): BuildList;
export function workerText(list: BuildList, code: string): string;
export function serviceWorker(): Plugin;
