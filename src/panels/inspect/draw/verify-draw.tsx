// A draw that was revealed, drawn again over the extract that is open.
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { parseDrawRecord } from '../../../inspection/draw/draw-record.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';

type Said = 'ok' | 'okUnfiled' | 'notFiled' | 'manifest' | 'pack' | 'commitment' | 'list' | 'teams';

export function VerifyDraw(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [filed, setFiled] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const task = useTask();
  // An answer belongs to the file and the commitment that it was asked about.
  const question = useRef(0);
  const ask = (): number => {
    setSaid(null);
    question.current += 1;
    return question.current;
  };
  const answerTo = async (chosen: File): Promise<Said> => {
    const record = parseDrawRecord(await chosen.text());
    const answer = await inspect.verifyDraw(record);
    const wanted = filed.trim().toLowerCase();
    if (!answer.ok) return answer.differs;
    if (wanted === '') return 'okUnfiled';
    return wanted === record.commitment ? 'ok' : 'notFiled';
  };
  const verify = async (chosen: File): Promise<void> => {
    const asked = ask();
    const answer = await answerTo(chosen);
    if (question.current === asked) setSaid(answer);
  };
  return (
    <div className="draw__hand">
      <p>{words.t('draw.verify.what')}</p>
      <label htmlFor={id}>{words.t('draw.verify.file')}</label>
      <input
        id={id}
        type="file"
        accept=".json"
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          ask();
        }}
      />
      <div className="draw__filed">
        <TextField
          label={words.t('draw.verify.filed')}
          value={filed}
          onChange={(text) => {
            setFiled(text);
            ask();
          }}
        />
      </div>
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      {said !== null && (
        <p role="status" data-testid="verified" data-answer={said}>
          {words.t(`draw.verify.${said}`)}
        </p>
      )}
      <Button
        isDisabled={file === null || task.busy}
        onPress={() => {
          if (file !== null) task.run(() => verify(file));
        }}
      >
        {words.t('draw.verify.do')}
      </Button>
    </div>
  );
}
