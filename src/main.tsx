// Boot: services, store, first drawing, then the data.
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createServices } from './app/services.ts';
import { AtlasProvider } from './panels/atlas-context.tsx';
import { createCommands } from './state/commands/create-commands.ts';
import { createAtlasStore } from './state/store.ts';

function boot(root: HTMLElement): void {
  const store = createAtlasStore();
  const commands = createCommands(store, createServices());
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <AtlasProvider store={store} commands={commands}>
          <App />
        </AtlasProvider>
      </StrictMode>,
    );
  });
  void commands.start(window.location.search);
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// early-check.js has then said why in the page.
if (!('anzhiCannotOpen' in window)) boot(root);
