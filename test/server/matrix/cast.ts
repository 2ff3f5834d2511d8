import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../src/data/tx.js'
import type { ProjectId } from '../../../src/domain/ids.js'
import { ACCESS_TYPES } from '../../../src/domain/person.js'
import { USER_TYPES, type UserType } from '../../../src/domain/policy.js'
import { aMunicipality, aPerson, aProject, type Someone, type Town } from '../../support/builders.js'

/** Two towns, a project the actors have their type on, one they have none on, and one that only the other town takes part in. */
export type World = {
  home: Town
  away: Town
  mine: ProjectId
  notMine: ProjectId
  theirs: ProjectId
  /** Somebody of home, and of away, who is none of the actors. */
  colleague: Someone
  foreigner: Someone
}

/** Those who call: each user type, somebody nobody knows, and somebody who has been deleted. */
export const CALLERS = [...USER_TYPES, 'stranger', 'deleted'] as const
export type CallerType = (typeof CALLERS)[number]

export async function aWorld(tx: Tx): Promise<World> {
  const home = await aMunicipality(tx, 'Hjemby')
  const away = await aMunicipality(tx, 'Fjernby')
  const mine = await aProject(tx, 'Mit projekt', [home, away])
  const notMine = await aProject(tx, 'Andet projekt', [home, away])
  const theirs = await aProject(tx, 'Deres projekt', [away])
  const colleague = await aPerson(tx, home, { fullName: 'Kaj Kollega', access: [[mine, 'PLUS']] })
  const foreigner = await aPerson(tx, away, {
    fullName: 'Fie Fremmed',
    isAdministrator: true,
    access: [
      [mine, 'PLUS'],
      [theirs, 'PLUS'],
    ],
  })
  // So that nobody in the cast is the last of their kind.
  await aPerson(tx, home, { fullName: 'Anden Administrator', isAdministrator: true })
  return { home, away, mine, notMine, theirs, colleague, foreigner }
}

/** A new person of the type; made for each cell, so that no cell is what another left. */
export async function anActor(tx: Tx, world: World, type: CallerType): Promise<Someone> {
  const { home, mine } = world
  const fullName = `Aktør ${type}`
  switch (type) {
    case 'stranger':
      return { ...(await aPerson(tx, home, { fullName })), aadObjectId: randomUUID() }
    case 'ADMINISTRATOR':
      return aPerson(tx, home, { fullName, isAdministrator: true })
    case 'NONE':
      return aPerson(tx, home, { fullName })
    case 'KOMBIT':
      return aPerson(tx, home, { fullName, side: 'KOMBIT' })
    case 'SUPPLIER':
      return aPerson(tx, home, { fullName, side: 'SUPPLIER', access: [[mine, 'STANDARD']] })
    case 'deleted':
      return aPerson(tx, home, { fullName, isAdministrator: true, access: [[mine, 'PLUS']] })
    default:
      return aPerson(tx, home, { fullName, access: [[mine, type]] })
  }
}

export const isUserType = (type: CallerType): type is UserType => type !== 'stranger' && type !== 'deleted'
export const hasAccess = (type: UserType): boolean => ACCESS_TYPES.some((one) => one === type)
