// How panels read the state and give commands. The app provides the store; nothing here derives or decides.
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useLayoutEffect,
  useReducer,
  useRef,
} from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type Words, wordsFor } from '../language/language.ts';
import type { Atlas, Commands } from '../state/atlas-state.ts';
import type { Language } from '../state/ports.ts';

interface AtlasHandle {
  readonly store: StoreApi<Atlas>;
  readonly commands: Commands;
}

const AtlasContext = createContext<AtlasHandle | null>(null);

export function AtlasProvider(props: AtlasHandle & { readonly children: ReactNode }): ReactNode {
  const { store, commands, children } = props;
  return <AtlasContext value={{ store, commands }}>{children}</AtlasContext>;
}

function useHandle(): AtlasHandle {
  const handle = useContext(AtlasContext);
  if (handle === null) throw new Error('a panel was drawn outside AtlasProvider');
  return handle;
}

/**
 * The part of the state that `selector` picks; draws again when that part changes. The drawing is sliced: between two
 * components the browser may answer a key or a press, so thirty thousand sites never hold it up as one task.
 */
export function useAtlas<T>(selector: (atlas: Atlas) => T): T {
  const { store } = useHandle();
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const value = selector(store.getState());
  const drawn = useRef({ selector, value });
  useLayoutEffect(() => {
    drawn.current = { selector, value };
  });
  useLayoutEffect(() => {
    const look = (): void => {
      const { selector: pick, value: shown } = drawn.current;
      if (!Object.is(pick(store.getState()), shown)) startTransition(drawAgain);
    };
    look();
    return store.subscribe(look);
  }, [store]);
  return value;
}

/** The same at once: for what a person types into, which must not lag behind the key. */
export function useAtlasAtOnce<T>(selector: (atlas: Atlas) => T): T {
  return useStore(useHandle().store, selector);
}

/** The state at the moment of the call, for what is done on a press; draws nothing. */
export function useAtlasReader(): () => Atlas {
  return useHandle().store.getState;
}

export function useCommands(): Commands {
  return useHandle().commands;
}

const catalogues = new Map<Language, Words>();

export function useWords(): Words {
  const language = useAtlas((atlas) => atlas.session.language);
  const known = catalogues.get(language);
  if (known !== undefined) return known;
  const words = wordsFor(language);
  catalogues.set(language, words);
  return words;
}
