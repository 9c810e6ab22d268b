// Boot: services, store, first drawing, then the data.
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createInspectServices, createServices } from './app/services.ts';
import { AtlasProvider } from './panels/atlas-context.tsx';
import { InspectProvider } from './panels/inspect-context.tsx';
import { createCommands } from './state/commands/create-commands.ts';
import { createInspect } from './state/inspect/create-inspect.ts';
import { createInspectStore } from './state/inspect/inspect-store.ts';
import { createAtlasStore } from './state/store.ts';

function boot(root: HTMLElement): void {
  const store = createAtlasStore();
  const commands = createCommands(store, createServices());
  const inspections = createInspectStore();
  const inspect = createInspect(inspections, createInspectServices(), {
    atlas: store.getState,
    opened: commands.opened,
    items: async (pack) => (await commands.policyDocuments(pack)).items,
    remembered: commands.remembered,
    remember: commands.remember,
  });
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <AtlasProvider store={store} commands={commands}>
          <InspectProvider store={inspections} commands={inspect}>
            <App />
          </InspectProvider>
        </AtlasProvider>
      </StrictMode>,
    );
  });
  void commands.start(window.location.search);
  void inspect.start();
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// early-check.js has then said why in the page.
if (!('anzhiCannotOpen' in window)) boot(root);
