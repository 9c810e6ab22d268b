// The second reading of every check, by pack.
import type { SecondReading } from './decide.ts';
import { fangxian } from './fangxian.ts';
import { hequ } from './hequ.ts';
import { jingyuan } from './jingyuan.ts';
import { yuncheng } from './yuncheng.ts';
import { ziyang } from './ziyang.ts';

export const secondReadings: Readonly<
  Record<'YC' | 'ZY' | 'HQ' | 'FX' | 'JY', Readonly<Record<string, SecondReading>>>
> = { YC: yuncheng, ZY: ziyang, HQ: hequ, FX: fangxian, JY: jingyuan };
