// Problems and stale parts of a link, in words, where the eye is. Each can be put away but the fatal one.
import type { ReactNode } from 'react';
import { useAtlas, useCommands, useWords } from '../panels/atlas-context.tsx';
import type { Notice } from '../state/ports.ts';
import { describeProblem } from '../panels/problem-message.ts';

function ProblemNotice(props: { readonly notice: Notice; readonly index: number }): ReactNode {
  const { notice, index } = props;
  const words = useWords();
  const commands = useCommands();
  const message = describeProblem(notice.problem, words);
  return (
    <section
      className="notice notice-problem"
      role="alert"
      data-testid="problem"
      data-code={notice.problem.code}
    >
      <h2>{message.title}</h2>
      <p>{message.what}</p>
      <p>{message.standing}</p>
      <p>{message.remedy}</p>
      {notice.problem.cause === '' ? null : <pre>{notice.problem.cause}</pre>}
      <div className="notice-actions">
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          {words.t('app.reload')}
        </button>
        {notice.standing === 'nothing' ? null : (
          <button
            type="button"
            onClick={() => {
              commands.dismissNotice(index);
            }}
          >
            {words.t('app.dismiss')}
          </button>
        )}
      </div>
    </section>
  );
}

function LinkNotice(): ReactNode {
  const reports = useAtlas((atlas) => atlas.linkReports);
  const words = useWords();
  const commands = useCommands();
  if (reports.length === 0) return null;
  return (
    <section className="notice" role="status" data-testid="link-report">
      <h2>{words.t('app.link.title')}</h2>
      <ul>
        {reports.map((report) => (
          <li key={`${report.part} ${report.value}`}>
            {words.t(`app.link.${report.reason}`, { part: report.part, value: report.value })}
          </li>
        ))}
      </ul>
      <div className="notice-actions">
        <button type="button" onClick={commands.dismissLinkReports}>
          {words.t('app.dismiss')}
        </button>
      </div>
    </section>
  );
}

export function Notices(): ReactNode {
  const notices = useAtlas((atlas) => atlas.notices);
  return (
    <div className="notices">
      {notices.map((notice, index) => (
        <ProblemNotice key={`${notice.problem.code} ${index}`} notice={notice} index={index} />
      ))}
      <LinkNotice />
    </div>
  );
}
