/**
 * The baseline: the least a bot on the same SDK and the same HTTP library can do. It checks the token as the SDK does
 * and answers every invoke with 200.
 */
import restify from 'restify'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'

const { PORT, BOT_APP_ID, BOT_TENANT_ID, BOT_OPENID_METADATA_URL } = process.env
const registration = BOT_APP_ID
  ? {
      MicrosoftAppId: BOT_APP_ID,
      MicrosoftAppPassword: 'secret',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: BOT_TENANT_ID,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${BOT_TENANT_ID}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: 'http://127.0.0.1:1/token',
      ToBotFromChannelOpenIdMetadataUrl: BOT_OPENID_METADATA_URL,
      ToBotFromEmulatorOpenIdMetadataUrl: BOT_OPENID_METADATA_URL,
      CallerId: 'urn:botframework:azure',
    }
  : {}
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(registration))
const server = restify.createServer()
server.use(restify.plugins.bodyReader({ maxBodySize: 256 * 1024 }), restify.plugins.jsonBodyParser())
server.get('/readyz', async (request, response) => response.send(200, { ready: true }))
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type !== 'invoke') return
    const value = {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
    }
    await context.sendActivity({ type: 'invokeResponse', value })
  })
})
server.listen(Number(PORT), '127.0.0.1')
