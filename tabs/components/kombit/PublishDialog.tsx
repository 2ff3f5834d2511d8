import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { KombitRoleDetail } from '../../../src/contract/kombitRole.js'
import { useDo } from '../../asking.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { RoleProblem } from '../role/RoleProblem.js'

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
const placesOf = ({ standings, notFor }: KombitRoleDetail) =>
  [
    ...standings.map(({ municipality, holders, nominated }) => ({
      ...municipality,
      isHeld: holders.length + nominated > 0,
    })),
    ...notFor.map((place) => ({ ...place, isHeld: false })),
  ].sort((a, b) => a.name.localeCompare(b.name, 'da'))

type PlacesProps = { role: KombitRoleDetail; chosen: readonly string[]; change: (chosen: string[]) => void }

function Places({ role, chosen, change }: PlacesProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <>
      <p className={look.subtle}>{t('kombit.publish.heldHint')}</p>
      <div className={styles.places} role="group" aria-label={t('kombit.publish.chosen')}>
        {placesOf(role).map(({ id, name, isHeld }) => (
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
  const look = useLook()
  const [isForAll, setForAll] = useState(role.isForAll)
  const [chosen, setChosen] = useState(() =>
    role.isForAll
      ? placesOf(role).flatMap(({ id, isHeld }) => (isHeld ? [id] : []))
      : role.standings.map(({ municipality }) => municipality.id),
  )
  const [wasTried, setTried] = useState(false)
  const publishing = useDo('kombitRoles.publish', { learned: done })
  const isDraft = role.publishedAt === null
  const isWrong = !isForAll && chosen.length === 0
  const publish = (): void => {
    setTried(true)
    const municipalityIds = isForAll ? null : chosen
    if (!isWrong)
      publishing.mutate({ params: { roleId: role.id }, body: { version: role.version, municipalityIds } })
  }
  const titles = isDraft ? 'kombit.publish.title' : 'kombit.publish.audienceTitle'
  return (
    <DialogBody>
      <DialogTitle>{t(titles, { role: role.title })}</DialogTitle>
      <DialogContent>
        <Field validationMessage={wasTried && isWrong ? t('kombit.publish.choose') : null}>
          <RadioGroup
            aria-label={t(titles, { role: role.title })}
            value={isForAll ? 'all' : 'chosen'}
            onChange={(_, { value }) => setForAll(value === 'all')}
          >
            <Radio
              value="all"
              label={t(role.project ? 'kombit.publish.allOfProject' : 'kombit.publish.all')}
            />
            <Radio value="chosen" label={t('kombit.publish.chosen')} />
          </RadioGroup>
        </Field>
        {!isForAll && <Places role={role} chosen={chosen} change={setChosen} />}
        {publishing.error && <RoleProblem problem={publishing.error} />}
      </DialogContent>
      <DialogActions>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button appearance="primary" disabledFocusable={publishing.isPending} onClick={publish}>
          {t(isDraft ? 'kombit.publish.publish' : 'kombit.publish.save')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
