// How panels read inspections and give commands about them. The app provides the store; nothing here decides.
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { InspectCommands, Inspection } from '../state/inspect/inspect-state.ts';

interface InspectHandle {
  readonly store: StoreApi<Inspection>;
  readonly commands: InspectCommands;
}

const InspectContext = createContext<InspectHandle | null>(null);

export function InspectProvider(props: InspectHandle & { readonly children: ReactNode }): ReactNode {
  const { store, commands, children } = props;
  return <InspectContext value={{ store, commands }}>{children}</InspectContext>;
}

function useHandle(): InspectHandle {
  const handle = useContext(InspectContext);
  if (handle === null) throw new Error('a panel was drawn outside InspectProvider');
  return handle;
}

/** The part of the inspections that `selector` picks; it must return the same object while nothing changed. */
export function useInspection<T>(selector: (inspection: Inspection) => T): T {
  return useStore(useHandle().store, selector);
}

/** As it is at the moment of the call, for what is done on a press; draws nothing. */
export function useInspectionReader(): () => Inspection {
  return useHandle().store.getState;
}

export function useInspect(): InspectCommands {
  return useHandle().commands;
}
