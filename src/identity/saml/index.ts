import type { FkRoles } from '../../domain/fk.js'
import { federation, type FederationParts } from './federation.js'
import { ownMetadata } from './ownMetadata.js'
import { serviceProvider, type ProviderSettings, type ServiceProvider } from './provider.js'

/** FK Adgangsstyring as it is set up here. `metadata`: ours; `issuer`: how the provider calls itself. */
export type Fk = {
  provider: ServiceProvider
  roles: FkRoles
  metadata: string
  /** Refuses `busy` while nothing is known of the provider. */
  issuer(): Promise<string>
}

export function openFk(
  settings: ProviderSettings & { metadata: string; roles: FkRoles },
  parts: Omit<FederationParts, 'source'>,
): Fk {
  const idps = federation({ ...parts, source: settings.metadata })
  return {
    provider: serviceProvider(settings, { federation: idps, clock: parts.clock }),
    roles: settings.roles,
    metadata: ownMetadata(settings),
    issuer: async () => (await idps.current()).entityId,
  }
}
