import { describe, expect, it } from 'vitest';
import { LedgerDevice, uuidOf } from '../../testing/ledger-device.ts';
import { anIssue } from '../../testing/ledger-example.ts';
import { Problem } from '../../model/problem.ts';
import { answersOf, type Cell, hasAnswers, type Rows } from './answers.ts';

const [rectifying, assigned, closed, requested] = [1, 2, 3, 4].map((at) => uuidOf(7, at)) as [
  string,
  string,
  string,
  string,
];
const charged = { owner: '县教育局', dueOn: '2026-10-30' };

function aDevice(): LedgerDevice {
  const device = new LedgerDevice(1);
  device.write([
    ...anIssue({ key: rectifying, status: 'rectifying', ...charged }),
    ...anIssue({ key: assigned, status: 'assigned', ...charged }),
    ...anIssue({ key: closed, status: 'closed', ...charged }),
    ...anIssue({ key: requested, status: 'acceptance_requested', action: '已整改', ...charged }),
  ]);
  return device;
}

const head: readonly Cell[] = ['编号', '安置点', '问题', '状态', '整改措施', '完成日期'];

function answersIn(rows: Rows, device = aDevice()) {
  return answersOf(rows, { file: '教育局回复.xlsx', records: device.records, today: '2026-11-20' });
}

function row(key: Cell, action: Cell, day: Cell = null, status: Cell = null): readonly Cell[] {
  return [key, '甲安置点', '没有卫生室', status, action, day];
}

function refusal(rows: Rows): readonly (string | undefined)[] {
  try {
    answersIn(rows);
  } catch (error) {
    if (error instanceof Problem) return ['row', 'column', 'fault'].map((name) => error.detail[name]);
    throw error;
  }
  return ['taken'];
}

describe('answers of departments', () => {
  it('become an action and a request for acceptance', () => {
    const device = aDevice();
    const found = answersIn(
      [
        ['整改问题清单'],
        head,
        row(rectifying, '已开诊', '2026年10月20日'),
        row(assigned.toUpperCase(), '已清理', new Date('2026-10-21T00:00:00Z'), '申请验收'),
        row(requested, null, null, '申请验收'),
        row(closed, null),
        [],
      ],
      device,
    );
    expect(found.issues).toEqual([rectifying, assigned]);
    expect(found.requested).toEqual([rectifying, assigned]);
    device.write(found.changes, '县教育局');
    for (const [key, action] of [
      [rectifying, '已开诊'],
      [assigned, '已清理'],
    ] as const) {
      expect(device.issue(key)).toMatchObject({ status: 'acceptance_requested', action });
    }
  });

  it('become an action alone while the work goes on, and nothing where nothing is new', () => {
    const found = answersIn([head, row(rectifying, '正在施工', null, '整改中'), row(requested, '已整改')]);
    expect(found.changes.map(({ field, value }) => [field, value])).toEqual([['action', '正在施工']]);
  });

  it('can be sent again whole, whatever became of their issues, and ask again only with something new', () => {
    const device = aDevice();
    const rows: Rows = [
      head,
      row(rectifying, '已开诊', '2026-10-20'),
      row(assigned, '已清理', null, '已完成'),
    ];
    const again = (more: Rows = rows) => {
      const taken = answersIn(more, device);
      device.write(taken.changes, '县教育局');
      return taken.requested;
    };
    expect(again()).toEqual([rectifying, assigned]);
    for (const status of ['acceptance_requested', 'checked_on_site', 'reviewed', 'closed', 'rectifying']) {
      for (const key of [rectifying, assigned]) {
        device.write([{ entity: 'issue', key, field: 'status', value: status }]);
      }
      const { changes } = answersIn(rows, device);
      expect([status, changes]).toEqual([status, []]);
    }
    const later = [head, row(rectifying, '已开诊', '2026-11-02'), row(assigned, '已再清理', null, '已完成')];
    expect(again(later)).toEqual([rectifying, assigned]);
    expect(again(later)).toEqual([]);
    const day = answersIn([head, row(rectifying, '已开诊', '2026-11-03')], device);
    expect(day.changes.map(({ field, value }) => [field, value])).toEqual([['doneOn', '2026-11-03']]);
  });

  it('ask for acceptance of what was only written down before', () => {
    const device = aDevice();
    device.write(answersIn([head, row(rectifying, '已开诊', null, '整改中')], device).changes);
    expect(answersIn([head, row(rectifying, '已开诊', null, '已完成')], device).requested).toEqual([
      rectifying,
    ]);
  });

  it('are read under English headings too', () => {
    const rows: Rows = [
      ['Id', 'Site', 'Action taken', 'Completed on'],
      [rectifying, 'A', 'Doctor on duty', '2026-10-20'],
    ];
    expect(hasAnswers(rows)).toBe(true);
    expect(answersIn(rows).requested).toEqual([rectifying]);
    expect(hasAnswers([['名称', '数量']])).toBe(false);
  });

  it('are refused as a whole, with the place', () => {
    const sound = row(rectifying, '已开诊', '2026-10-20');
    expect(refusal([['编号', '问题']])).toEqual(['1', '整改措施', 'column_missing']);
    expect(refusal([['编号', '整改措施', '整改情况']])).toEqual(['1', '整改措施', 'column_twice']);
    expect(refusal([head, sound, row('', '已开诊')])).toEqual(['3', '编号', 'id_missing']);
    expect(refusal([head, sound, row(uuidOf(7, 99), '已开诊')])).toEqual(['3', '编号', 'id_unknown']);
    expect(refusal([head, sound, sound])).toEqual(['3', '编号', 'id_twice']);
    expect(refusal([head, sound, row(closed, '又做了')])).toEqual(['3', '编号', 'issue_closed']);
    expect(refusal([head, row(rectifying, null, '2026-10-20')])).toEqual(['2', '整改措施', 'action_missing']);
    expect(refusal([head, row(rectifying, '已开诊', '十月')])).toEqual(['2', '完成日期', 'day_invalid']);
    expect(refusal([head, row(rectifying, '已开诊', '2026-02-30')])).toEqual([
      '2',
      '完成日期',
      'day_invalid',
    ]);
    expect(refusal([head, row(rectifying, '已开诊', 46000)])).toEqual(['2', '完成日期', 'day_invalid']);
    expect(refusal([head, row(rectifying, '已开诊', '2026-08-31')])).toEqual([
      '2',
      '完成日期',
      'day_before_found',
    ]);
    expect(refusal([head, row(rectifying, '已开诊', '2026-11-21')])).toEqual([
      '2',
      '完成日期',
      'day_after_today',
    ]);
    expect(refusal([head, row(rectifying, '已开诊', null, '差不多')])).toEqual([
      '2',
      '状态',
      'status_unknown',
    ]);
    expect(refusal([head, row(rectifying, '长'.repeat(20_001))])).toEqual(['2', '整改措施', 'text_too_long']);
  });
});
