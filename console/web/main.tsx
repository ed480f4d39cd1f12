import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './app/page.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { loadConfiguration } from './configuration/configuration';
import { startLanguage } from './language/language';
import { userManager } from './session/signIn';
import { StartFailed } from './app/StartFailed';

const place = document.getElementById('root');
if (place === null) {
  throw new Error('index.html has no element with the id "root"');
}
const page = createRoot(place);
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
if (nonce) {
  // For the styles that dialogs put into the page while they are open.
  setNonce(nonce);
}

const language = await startLanguage();
try {
  const configuration = await loadConfiguration();
  page.render(
    <StrictMode>
      <App configuration={configuration} language={language} users={userManager(configuration)} nonce={nonce} />
    </StrictMode>,
  );
} catch (cause) {
  page.render(<StartFailed language={language} cause={cause} />);
}
