import { afterAll, beforeAll, beforeEach, describe, test } from '@jest/globals'
import type { IntroductionTemplateId } from '../../../src/domain/ids.js'
import * as edit from '../../../src/services/introductions/templates/edit.js'
import * as sharing from '../../../src/services/introductions/templates/share.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import type { Someone } from '../../support/builders.js'
import { aStage, ERRORS, openStage, readsAs, refused, type Stage, type Tellings } from './sentences.js'

let open: Pick<Stage, 'db' | 'clock'>
let stage: Stage
beforeAll(async () => {
  open = await openStage()
})
afterAll(() => open.db.close())
beforeEach(async () => {
  stage = await aStage(open)
})

type Target = Parameters<typeof sharing.share>[2]['target']
const everybody: Target = { kind: 'everybody' }
const withPerson = ({ id: personId }: Someone): Target => ({ kind: 'person', personId })
const share = (
  by: Someone,
  templateId: IntroductionTemplateId,
  target: Target,
  right: 'edit' | 'view' = 'view',
) => sharing.share(stage.world, by.caller, { templateId, target, right })

async function make(isEmpty = false): Promise<IntroductionTemplateId> {
  const { world, who } = stage
  const named = { name: 'Ny kollega', teamId: null }
  const made = isEmpty
    ? await edit.create(world, who.manager.caller, named)
    : await edit.copy(world, who.manager.caller, { ...named, from: { starter: 'klikAdministrator' } })
  return made.id as IntroductionTemplateId
}
async function shared(right: 'edit' | 'view' = 'view'): Promise<IntroductionTemplateId> {
  const templateId = await make()
  await share(stage.who.manager, templateId, everybody, right)
  return templateId
}
async function save(by: Someone, templateId: IntroductionTemplateId, version = 1) {
  const known = await stage.db.data.asSystem((tx) => tx.introductionTemplates.find(templateId))
  if (!known) throw new Error('no template')
  const { description, teamId, roleId, content } = known
  const is = { name: by.name, description, teamId, roleId, content }
  return edit.edit(stage.world, by.caller, { templateId, ...is, version })
}

const W2: Tellings<'W2'> = {
  ROLE_MAY_NOT_MAKE_TEMPLATES: {
    happens: async () => refused(stage, stage.who.leader, save(stage.who.leader, await shared('edit'))),
    da: 'Kun ejere og introduktionsansvarlige kan lave, ændre og kopiere skabeloner. Bed en af dem i dit team om hjælp.',
    en: 'Only owners and introduction managers can make, change and copy templates. Ask one of those in your team for help.',
    sv: 'Bara ägare och introduktionsansvariga kan skapa, ändra och kopiera mallar. Be någon av dem i ditt team om hjälp.',
    fi: 'Vain omistajat ja perehdytysvastaavat voivat tehdä, muuttaa ja kopioida mallipohjia. Pyydä apua oman tiimisi omistajalta tai perehdytysvastaavalta.',
  },
  NO_EDIT_RIGHT: {
    happens: async () => refused(stage, stage.who.owner, save(stage.who.owner, await shared())),
    da: 'Du må se skabelonen, men ikke ændre den. Lav en kopi, og ret i den, eller bed Mads Manager om redigeringsret.',
    en: 'You may see the template but not change it. Make a copy and change that, or ask Mads Manager for the right to edit it.',
    sv: 'Du får se mallen men inte ändra den. Gör en kopia och ändra i den, eller be Mads Manager om editeringsrätt.',
    fi: 'Saat katsoa mallipohjaa, mutta et muuttaa sitä. Tee kopio ja muokkaa sitä tai pyydä muokkausoikeus henkilöltä Mads Manager.',
  },
  'NO_EDIT_RIGHT of somebody gone': {
    happens: async () => {
      const templateId = await shared()
      const gone = { personId: stage.who.manager.id, version: 1 }
      await userDeletion.remove(stage.world, stage.who.admin.caller, gone)
      return refused(stage, stage.who.owner, save(stage.who.owner, templateId))
    },
    da: 'Du må se skabelonen, men ikke ændre den. Lav en kopi, og ret i den.',
    en: 'You may see the template but not change it. Make a copy and change that.',
    sv: 'Du får se mallen men inte ändra den. Gör en kopia och ändra i den.',
    fi: 'Saat katsoa mallipohjaa, mutta et muuttaa sitä. Tee kopio ja muokkaa sitä.',
  },
  SHARE_OUTSIDE_AREA: {
    happens: async () => {
      const templateId = await shared()
      const { teamId } = await stage.db.data.asSystem(async (tx) => {
        const all = await tx.teams.of(stage.town.id)
        return { teamId: all.find(({ name }) => name === 'Månen')?.id ?? stage.teamId }
      })
      return refused(
        stage,
        stage.who.coordinator,
        share(stage.who.coordinator, templateId, { kind: 'team', teamId }),
      )
    },
    da: 'Som koordinator kan du dele skabelonen med teams i dine egne områder. Bed den, der har lavet den, eller en administrator om at dele den med andre.',
    en: 'As a coordinator you can share the template with teams in your own areas. Ask whoever made it, or an administrator, to share it with others.',
    sv: 'Som koordinator kan du dela mallen med team i dina egna områden. Be den som har gjort den eller en administratör att dela den med andra.',
    fi: 'Koordinaattorina voit jakaa mallipohjan omien alueidesi tiimeille. Pyydä sen tekijää tai pääkäyttäjää jakamaan se muille.',
  },
  TEMPLATE_CHANGED_MEANWHILE: {
    happens: async () => {
      const templateId = await shared('edit')
      await save(stage.who.owner, templateId)
      return refused(stage, stage.who.manager, save(stage.who.manager, templateId))
    },
    da: 'Ejnar Ejer gemte skabelonen 02-03-2026 10.00, mens du skrev. Dit er ikke gemt, men står her endnu: se, hvad der er nyt, og vælg, hvad der skal gælde.',
    en: 'Ejnar Ejer saved the template 2 Mar 2026 10:00 while you were writing. Yours is not saved, but still stands here: see what is new, and choose what is to be kept.',
    sv: 'Ejnar Ejer sparade mallen 2026-03-02 10:00 medan du skrev. Det du har skrivit är inte sparat men finns kvar här: se vad som är nytt och välj vad som ska gälla.',
    fi: 'Ejnar Ejer tallensi mallipohjan 2.3.2026 klo 10.00, kun olit vielä kirjoittamassa. Omaa tekstiäsi ei ole tallennettu, mutta se on yhä täällä: katso, mitä uutta on, ja valitse, mikä jää voimaan.',
  },
  EMPTY_TEMPLATE: {
    happens: async () =>
      refused(stage, stage.who.manager, share(stage.who.manager, await make(true), everybody)),
    da: 'Der er ingen opgaver i skabelonen endnu. Tilføj mindst én, og prøv igen.',
    en: 'There are no tasks in the template yet. Add at least one, and try again.',
    sv: 'Det finns inga uppgifter i mallen ännu. Lägg till minst en och försök igen.',
    fi: 'Mallipohjassa ei ole vielä tehtäviä. Lisää vähintään yksi ja yritä uudelleen.',
  },
  LAST_EDITOR: {
    happens: async () => {
      const { world, who } = stage
      const templateId = await make()
      await share(who.manager, templateId, withPerson(who.owner), 'edit')
      await userDeletion.remove(world, who.admin.caller, { personId: who.manager.id, version: 1 })
      return refused(stage, who.owner, share(who.owner, templateId, withPerson(who.owner)))
    },
    da: 'Så kunne ingen ændre skabelonen mere. Giv en anden redigeringsret først, eller lad den blive.',
    en: 'Then nobody could change the template any more. Give somebody else the right to edit it first, or let it be.',
    sv: 'Då skulle ingen kunna ändra mallen längre. Ge någon annan editeringsrätt först, eller låt rätten vara kvar.',
    fi: 'Silloin kukaan ei voisi enää muuttaa mallipohjaa. Anna ensin jollekulle muulle muokkausoikeus tai jätä oikeus ennalleen.',
  },
}

describe('W2, to make, copy and share a template', () => {
  test.each(ERRORS.W2)('%s', (error) => readsAs(W2[error]))
})
