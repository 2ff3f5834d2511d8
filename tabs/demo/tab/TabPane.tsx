import { Button, Spinner, Tooltip } from '@fluentui/react-components'
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { Open20Regular } from '@fluentui/react-icons/svg/open'
import { useState, type ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { Mark } from '../frame/Mark.js'
import { channelOf, useParts } from '../roomContext.js'
import { Frame } from './Frame.js'
import type { Surface } from './teamsHost.js'

/** Beside the personal chat it is the personal tab; at the address of a channel's tab it is that. */
function useSurface(): Surface {
  const t = useT()
  const { view, choice, tabPath } = useParts()
  const place = channelOf(view, choice.channelId)
  const channel =
    place?.team && place.tab?.contentUrl === tabPath
      ? {
          id: place.id,
          name: place.name ?? t('room.list.general'),
          teamId: place.team.id,
          teamName: place.team.name,
          groupId: place.team.groupId,
        }
      : null
  const entityId = channel ? (place?.tab?.entityId ?? 'klik') : 'klik'
  return { frameContext: 'content', entityId, subEntityId: '', channel }
}

export function TabPane({ isShown, onClose }: { isShown: boolean; onClose?: () => void }): ReactElement {
  const t = useT()
  const { choice, view, tabPath, tabTurn } = useParts()
  const surface = useSurface()
  const [turn, setTurn] = useState(0)
  const [loaded, setLoaded] = useState(0)
  return (
    <section className="pane pane-tab" aria-label={t('room.tab.label')} hidden={!isShown}>
      <header className="pane-head">
        <Mark size={24} />
        <h2>{surface.channel ? `KLIK · ${surface.channel.name}` : t('room.tab.title')}</h2>
        <span className="grow" />
        <Tooltip content={t('room.tab.reload')} relationship="label">
          <Button appearance="subtle" icon={<ArrowClockwise20Regular />} onClick={() => setTurn(turn + 1)} />
        </Tooltip>
        <Tooltip content={t('room.tab.apart')} relationship="label">
          <Button
            appearance="subtle"
            icon={<Open20Regular />}
            onClick={() => window.open(tabPath, '_blank', 'noopener')}
          />
        </Tooltip>
        {onClose && (
          <Tooltip content={t('room.tab.close')} relationship="label">
            <Button appearance="subtle" icon={<Dismiss20Regular />} onClick={onClose} />
          </Tooltip>
        )}
      </header>
      <div className="tab-body">
        {loaded !== tabTurn && (
          <div className="tab-waiting">
            <Spinner label={t('room.tab.loading')} />
          </div>
        )}
        <Frame
          key={tabTurn}
          src={tabPath}
          fresh={`${choice.language} ${view.now} ${turn}`}
          title={t('room.tab.label')}
          surface={surface}
          onLoaded={() => setLoaded(tabTurn)}
        />
      </div>
    </section>
  )
}
