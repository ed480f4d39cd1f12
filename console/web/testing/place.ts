import type { Configuration } from '../configuration/configuration';

export const configuration: Configuration = {
  issuer: 'http://issuer.test/realms/milepost',
  clientId: 'milepost-console',
  scope: 'openid profile',
  services: { plan: 'http://plan.test', assessment: 'http://assessment.test', roi: 'http://roi.test' },
};

export const metadata = {
  issuer: configuration.issuer,
  authorization_endpoint: `${configuration.issuer}/protocol/openid-connect/auth`,
  token_endpoint: `${configuration.issuer}/protocol/openid-connect/token`,
  end_session_endpoint: `${configuration.issuer}/protocol/openid-connect/logout`,
  jwks_uri: `${configuration.issuer}/protocol/openid-connect/certs`,
  response_types_supported: ['code'],
};
