import {
  parseId,
  type BroadcastId,
  type GroupId,
  type MunicipalityId,
  type ProjectId,
} from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import * as sending from '../services/broadcasts/send.js'
import * as groups from '../services/municipalityGroups/municipalityGroups.js'
import type { World } from '../services/world.js'

const AUTHOR = 'karen.lund@kombit.example'
const PROJECT = 'KSD'
const WAVES = [
  { name: 'Bølge 1', towns: ['Korsbæk Kommune', 'Ballerup Kommune'] },
  { name: 'Bølge 2', towns: ['Aarhus Kommune'] },
]
/** The same each time the sample is loaded, so that a second attempt sends nothing twice. */
const KEY = parseId<BroadcastId>('b50adca5-0000-4000-8000-000000000001')
const WORDS = {
  title: 'Bølge 1: Klargøringen begynder',
  text: 'Klargøringen af data begynder for kommunerne i bølge 1.\n\nSe på opgaverne i fasen Klargøring, og aftal, hvem der udfører dem. Skriv til os på opgaven, hvis noget er uklart.',
  link: 'https://dok.kombit.example/ksd/implementeringshaandbog',
}

/** The project's waves, as KOMBIT makes them. */
async function waves(
  world: World,
  caller: Caller,
  projectId: ProjectId,
): Promise<{ first: GroupId | null; seen: number }> {
  let known = await groups.list(world, caller, projectId)
  for (const { name, towns } of WAVES) {
    if (known.groups.some((one) => one.name === name)) continue
    const municipalityIds = known.participants
      .filter((one) => towns.includes(one.name))
      .flatMap(({ id }) => parseId<MunicipalityId>(id) ?? [])
    const content = { kind: 'WAVE' as const, name, municipalityIds }
    known = await groups.create(world, caller, { projectId, ...content })
  }
  const [wave] = known.groups
  return { first: parseId<GroupId>(wave?.id), seen: wave?.municipalities.length ?? 0 }
}

/** Two waves, and something KOMBIT has written to the first of them. */
export async function writeSample(world: World): Promise<void> {
  const [everybody, projects] = await world.data.asSystem((tx) =>
    Promise.all([tx.people.everybody(), tx.projects.all()]),
  )
  const author = everybody.find(({ person }) => person.email === AUTHOR)?.person
  const project = projects.find(({ name }) => name === PROJECT)
  if (!author || !project || !KEY) return
  const caller: Caller = { kind: 'known', personId: author.id }
  const { first: groupId, seen } = await waves(world, caller, project.id)
  // So that it is there on whatever day the sample is looked at.
  const wanted = { key: KEY, projectId: project.id, groupId, seen, isUrgent: true }
  await sending.send(world, caller, { ...wanted, ...WORDS })
}
