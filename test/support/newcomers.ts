import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import type { PersonId } from '../../src/domain/ids.js'
import { recognised, type Signing } from '../../src/services/users/firstSignIn.js'
import * as userAdmin from '../../src/services/users/edit.js'
import * as people from '../../src/services/users/people.js'
import { aCast, userRoom, type Cast } from './users.js'

/** A room with a new town for each test, and people of its tenant who come to the door. */
export function newcomerRoom() {
  const of = {} as { room: Awaited<ReturnType<typeof userRoom>>; cast: Cast; address: string }
  beforeAll(async () => {
    of.room = await userRoom()
  })
  afterAll(() => of.room.close())
  beforeEach(async () => {
    of.room.clock.set('2026-03-02T09:00:00Z')
    of.cast = await of.room.asSystem(aCast)
    of.address = `nanna.${crypto.randomUUID()}@korsbaek.example`
  })

  /** Somebody of the town's tenant whom nobody has met, with that address. */
  const signing = (more: Partial<Signing> = {}, addresses: string[] = [of.address]): Signing => ({
    kind: 'entra',
    tenantId: of.cast.town.tenantId,
    aadObjectId: crypto.randomUUID(),
    claims: { name: 'Nanna Ny', addresses, isGuest: false },
    ...more,
  })
  const signsIn = (who: Signing) => recognised(of.room.world, who, () => people.me(of.room.world, who))
  const count = async (from: string): Promise<number> =>
    (await of.room.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n ?? -1

  return {
    of,
    signing,
    signsIn,
    count,
    /** As whom they come in, or why not. */
    outcome: (who: Signing): Promise<string> =>
      signsIn(who).then(
        ({ personId }) => personId,
        (error: unknown) => (error as { code?: string }).code ?? String(error),
      ),
    /** Put on the books by the administrator, as from the form. */
    async onTheBooks(more: object = {}): Promise<PersonId> {
      const given = { fullName: 'Nanna Ny', email: of.address, access: [], ...more }
      return (await userAdmin.create(of.room.world, of.cast.admin.caller, given)).id as PersonId
    },
    /** How often it was written down that they got a key. */
    bindings: (id: PersonId): Promise<number> =>
      count(`history where subject = 'person' and subject_id = '${id}' and field = 'signIn'`),
    async row(id: PersonId): Promise<Record<'tenantId' | 'aadObjectId' | 'email', string | null>> {
      const [found] = await of.room.sql<Record<'tenantId' | 'aadObjectId' | 'email', string | null>>(
        `select email, tenant_id as "tenantId", aad_object_id as "aadObjectId" from person where id = '${id}'`,
      )
      if (!found) throw new Error(id)
      return found
    },
  }
}
