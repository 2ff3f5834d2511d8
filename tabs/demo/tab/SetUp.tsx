import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useRef, useState, type ReactElement } from 'react'
import type { RoomPlace } from '../../../src/contract/room.js'
import { useT } from '../../host/reader.js'
import { useParts } from '../roomContext.js'
import { Frame } from './Frame.js'
import { tabRouteOf } from './routes.js'
import type { TabSettings, TeamsHost } from './teamsHost.js'

/** Puts a tab into a channel, as Teams does with the app's configuration page. */
export function SetUp({ place, onClose }: { place: RoomPlace; onClose: () => void }): ReactElement {
  const t = useT()
  const { acts, view, showTab } = useParts()
  const [isValid, setIsValid] = useState(false)
  const host = useRef<TeamsHost | null>(null)
  const offered = useRef<TabSettings | null>(null)
  const name = place.name ?? t('room.list.general')
  const { team } = place

  async function saved(isSaved: boolean): Promise<void> {
    const settings = offered.current
    if (!isSaved || !settings) return
    const contentUrl = tabRouteOf(settings.contentUrl, view.tabUrl) ?? '/'
    await acts.putTab(place.id, {
      entityId: settings.entityId,
      contentUrl,
      name: settings.suggestedDisplayName,
    })
    showTab(contentUrl)
    onClose()
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="setup">
        <DialogBody>
          <DialogTitle>{t('room.channel.tabTitle', { channel: name })}</DialogTitle>
          <DialogContent>
            <Frame
              src="/configure"
              title={t('room.tab.label')}
              surface={{
                frameContext: 'settings',
                entityId: '',
                subEntityId: '',
                channel: team && {
                  id: place.id,
                  name,
                  teamId: team.id,
                  teamName: team.name,
                  groupId: team.groupId,
                },
              }}
              onValid={setIsValid}
              onSettings={(settings) => {
                offered.current = settings
              }}
              onSaved={(isSaved) => void saved(isSaved)}
              onHost={(made) => {
                host.current = made
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('room.cancel')}</Button>
            <Button
              appearance="primary"
              disabled={!isValid}
              onClick={() => host.current?.tell('settings.save', [{}])}
            >
              {t('room.channel.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
