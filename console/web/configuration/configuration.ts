/** What the server that ships the console says about the place it runs in (`GET /config.json`). */
export interface Configuration {
  /** Address of the OpenID Connect issuer. */
  issuer: string;
  clientId: string;
  /** What to ask the issuer for, separated by spaces. */
  scope: string;
  /** Origin of each service, for example `http://127.0.0.1:8081`; empty where it shares the console's own. */
  services: { plan: string; assessment: string; roi: string };
  /** Only where anybody may sign in to look around: the account to show on the sign-in page. */
  demonstration?: { user: string; password: string };
}

/** Thrown when the console can't learn where it runs. */
export class ConfigurationUnavailable extends Error {
  override name = 'ConfigurationUnavailable';
}

export async function loadConfiguration(): Promise<Configuration> {
  const response = await fetch('/config.json', { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new ConfigurationUnavailable(`GET /config.json answered ${response.status}`);
  }
  return (await response.json()) as Configuration;
}
