import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { BroadcastDetail } from '../../src/contract/broadcast.js'
import { keyOf, useAsk, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Banner } from '../ui/Banner.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Unsaved } from '../ui/Unsaved.js'
import { useSubmit } from '../ui/useSubmit.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { MunicipalityPicks } from './MunicipalityPicks.js'
import { peopleIn, Preview } from './Preview.js'
import { isRight, NO_WORDS, sentOf, WordFields } from './WordFields.js'

const useStyles = makeStyles({
  place: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px', marginBottom: '16px' },
  whole: { flexBasis: '100%' },
  urgent: { marginTop: '8px', marginLeft: '-8px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
})

type Named = { id: string; name: string }
type FormProps = {
  projects: readonly Named[]
  project: string
  group: string
  goTo: (project: string, group: string) => void
  done: (sent: BroadcastDetail) => void
}

/** What stands in the address in the place of a group: municipalities ticked on the page. */
const CHOSEN = 'chosen'

type PlaceProps = Omit<FormProps, 'done'> & {
  chosen: readonly string[]
  choose: (chosen: string[]) => void
  wasTried: boolean
}

/** For whom: a project, and all of it, a group, or municipalities picked one by one. */
function Place({ projects, project, group, goTo, chosen, choose, wasTried }: PlaceProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { data } = useAsk('municipalityGroups.list', { params: { projectId: project } })
  const kinds = { WAVE: 'wave', GROUP: 'group' } as const
  return (
    <div className={styles.place}>
      <Choose
        label={t('broadcast.write.project')}
        value={project}
        choices={projects.map(({ id, name }) => ({ value: id, text: name }))}
        change={(next) => goTo(next, '')}
      />
      <Choose
        label={t('broadcast.write.audience')}
        value={group}
        choices={[
          { value: '', text: t('broadcast.everybody') },
          ...(data?.groups ?? []).map(({ id, kind, name }) => ({
            value: id,
            text: t(`broadcast.write.${kinds[kind]}`, { name }),
          })),
          { value: CHOSEN, text: t('broadcast.write.chosen') },
        ]}
        change={(next) => goTo(project, next)}
      />
      {group === CHOSEN && (
        <div className={styles.whole}>
          <MunicipalityPicks
            label={t('broadcast.write.chooseSome')}
            towns={data?.participants ?? []}
            chosen={chosen}
            change={choose}
            hint={t('broadcast.write.chosenOne')}
            problem={wasTried && chosen.length === 0 ? t('broadcast.write.chosenMissing') : null}
          />
        </div>
      )}
    </div>
  )
}

/** Whom it is for, as the two questions ask for it. `isNamed`: somebody is. */
function useAudience(group: string) {
  const [chosen, choose] = useState<string[]>([])
  if (group !== CHOSEN) {
    const query = { municipality: [], ...(group ? { group } : {}) }
    return { chosen, choose, isNamed: true, query, to: { groupId: group || null } }
  }
  const to = { groupId: null, municipalityIds: chosen }
  return { chosen, choose, isNamed: chosen.length > 0, query: { municipality: chosen }, to }
}

/** Written, then looked at with whom it reaches, then sent: the same message however often it is pressed. */
function Form({ done, ...place }: FormProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { project: projectId, group } = place
  const key = useRef(crypto.randomUUID())
  const [words, setWords] = useState(NO_WORDS)
  const [isUrgent, setUrgent] = useState(false)
  const { leaving, free } = useUnsaved(words !== NO_WORDS)
  const { chosen, choose, isNamed, query, to } = useAudience(group)
  const isComplete = isRight(words) && isNamed
  const given = { params: { projectId }, query }
  const [wantsPreview, setWantsPreview] = useState(false)
  const { data: reach, refetch } = useAsk('broadcasts.preview', given, {
    enabled: wantsPreview && isNamed,
  })
  const sending = useDo('broadcasts.send', {
    learned: (sent) => {
      free()
      done(sent)
    },
  })
  const { error, isPending } = sending
  const confirmed = error?.code === 'personal-number-or-not'
  const preview = useSubmit(isComplete, () => {
    setWantsPreview(true)
    if (wantsPreview) void refetch()
    sending.reset()
  })
  const send = (): void => {
    if (!reach || isPending || !isComplete) return
    const said = { key: key.current, ...to, ...sentOf(words), confirmed, isUrgent }
    sending.mutate({ params: { projectId }, body: { ...said, seen: reach.municipalities.length } })
  }
  const count = reach?.municipalities.length ?? 0
  const sendText = confirmed
    ? t('broadcast.write.sendAnyway')
    : t(count === 1 ? 'broadcast.write.sendOne' : 'broadcast.write.send', { count })
  return (
    <>
      <div className={look.card}>
        <Place
          {...place}
          goTo={(next, there) => {
            if (next !== projectId) choose([])
            place.goTo(next, there)
          }}
          chosen={chosen}
          choose={choose}
          wasTried={preview.wasTried}
        />
        <WordFields
          words={words}
          wasTried={preview.wasTried}
          change={(next) => {
            setWords(next)
            if (error) sending.reset()
          }}
        />
        <div className={styles.urgent}>
          <Checkbox
            checked={isUrgent}
            label={t('broadcast.write.urgent')}
            onChange={(_, { checked }) => setUrgent(checked === true)}
          />
        </div>
        <Banner icon={<WarningFilled />}>{t('broadcast.write.names')}</Banner>
        <div className={styles.ways}>
          <Button appearance={reach ? 'secondary' : 'primary'} onClick={() => preview.submit()}>
            {t(reach ? 'broadcast.preview.again' : 'broadcast.write.preview')}
          </Button>
        </div>
      </div>
      {reach && <Preview reach={reach} isUrgent={isUrgent} />}
      {error && <ProblemBanner problem={error} />}
      {reach && peopleIn(reach) > 0 && (
        <div className={look.row}>
          <Button appearance="primary" disabledFocusable={isPending} onClick={send}>
            {sendText}
          </Button>
        </div>
      )}
      <Unsaved leaving={leaving} />
    </>
  )
}

/** "Ny besked". Project and group live in the address, so that a group's page can lead here. */
export function NewBroadcast(): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const notify = useNotify()
  const queries = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const query = useAsk('broadcasts.list', { query: {} })
  const done = (sent: BroadcastDetail): void => {
    queries.setQueryData(keyOf('broadcasts.read', { params: { broadcastId: sent.id } }), sent)
    notify({ text: t('broadcast.write.sent') })
    void go(`/broadcasts/${sent.id}`, { replace: true })
  }
  return (
    <div className={look.stack}>
      <Back to="/broadcasts">{t('broadcast.title')}</Back>
      <div>
        <PageTitle title={t('broadcast.write.title')} />
        <div className={look.subtle}>{t('broadcast.write.text')}</div>
      </div>
      <Answered query={query} untitled>
        {({ projects }) => {
          const project = projects.find(({ id }) => id === search.get('project')) ?? projects[0]
          return project ? (
            <Form
              projects={projects}
              project={project.id}
              group={search.get('group') ?? ''}
              goTo={(next, group) =>
                setSearch({ project: next, ...(group ? { group } : {}) }, { replace: true })
              }
              done={done}
            />
          ) : (
            <Message icon={<MegaphoneRegular />} title={t('broadcast.write.noProjects')} ways={null}>
              {t('broadcast.write.noProjectsText')}
            </Message>
          )
        }}
      </Answered>
    </div>
  )
}
