import { Checkbox, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { KombitRoleDetail } from '../../src/contract/kombitRole.js'
import { useAsk, useDo } from '../api/queries.js'
import { roleName } from '../../src/i18n/roleName.js'
import { byName } from '../../src/domain/nameOrder.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { EmptyTexts, Reach } from './Reach.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({
  places: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '320px',
    overflowY: 'auto',
    marginTop: '4px',
  },
})

/** Every place the role could be for, and where it cannot be taken away. */
const placesOf = (t: Translator, { standings, notFor }: KombitRoleDetail) =>
  [
    ...standings.map(({ municipality, holders, nominated }) => ({
      ...municipality,
      isHeld: holders.length + nominated > 0,
    })),
    ...notFor.map((place) => ({ ...place, isHeld: false })),
  ].sort((a, b) => byName(t.language)(a.name, b.name))

type PlacesProps = { role: KombitRoleDetail; chosen: readonly string[]; change: (chosen: string[]) => void }

function Places({ role, chosen, change }: PlacesProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <>
      <p className={look.subtle}>{t('kombit.publish.heldHint')}</p>
      <div className={styles.places} role="group" aria-label={t('kombit.publish.chosen')}>
        {placesOf(t, role).map(({ id, name, isHeld }) => (
          <Checkbox
            key={id}
            checked={isHeld || chosen.includes(id)}
            disabled={isHeld}
            label={isHeld ? `${name} (${t('kombit.publish.held')})` : name}
            onChange={(_, { checked }) =>
              change(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </>
  )
}

type Props = { role: KombitRoleDetail; done: (role: KombitRoleDetail) => void; close: () => void }

/** Which municipalities a role is for; publishes it where it has not been. */
export function PublishDialog({ role, done, close }: Props): ReactElement {
  const t = useT()
  const [isForAll, setForAll] = useState(role.isForAll)
  const [chosen, setChosen] = useState(() =>
    role.isForAll
      ? placesOf(t, role).flatMap(({ id, isHeld }) => (isHeld ? [id] : []))
      : role.standings.map(({ municipality }) => municipality.id),
  )
  const { data: reach } = useAsk('kombitRoles.reach', {
    query: { project: role.project ? [role.project.id] : [] },
  })
  const publishing = useDo('kombitRoles.publish', { learned: done })
  const isDraft = role.publishedAt === null
  const isWrong = !isForAll && chosen.length === 0
  const { wasTried, submit: publish } = useSubmit(!isWrong, () => {
    const municipalityIds = isForAll ? null : chosen
    publishing.mutate({ params: { roleId: role.id }, body: { version: role.version, municipalityIds } })
  })
  const places = reach?.municipalities.filter(({ id }) => isForAll || chosen.includes(id)) ?? []
  const seesIt = new Set(isDraft ? [] : role.standings.map(({ municipality }) => municipality.id))
  const titles = isDraft ? 'kombit.publish.title' : 'kombit.publish.audienceTitle'
  return (
    <DialogFrame
      title={t(titles, { role: roleName(t, role) })}
      cancel={close}
      act={publish}
      actText={t(isDraft ? 'kombit.publish.publish' : 'kombit.publish.save')}
      isBusy={publishing.isPending}
      problem={publishing.error}
    >
      <Field validationMessage={wasTried && isWrong ? t('kombit.publish.choose') : null}>
        <RadioGroup
          aria-label={t(titles, { role: roleName(t, role) })}
          value={isForAll ? 'all' : 'chosen'}
          onChange={(_, { value }) => setForAll(value === 'all')}
        >
          <Radio value="all" label={t(role.project ? 'kombit.publish.allOfProject' : 'kombit.publish.all')} />
          <Radio value="chosen" label={t('kombit.publish.chosen')} />
        </RadioGroup>
      </Field>
      {!isForAll && <Places role={role} chosen={chosen} change={setChosen} />}
      {reach && <Reach places={places} fresh={places.filter(({ id }) => !seesIt.has(id))} />}
      <EmptyTexts texts={role} />
    </DialogFrame>
  )
}
