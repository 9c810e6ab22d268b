// The Rules workspace: every clause of the policy packs as a page.
import type { ReactNode } from 'react';

export function RulesWorkspace(): ReactNode {
  return <section className="rules" />;
}
