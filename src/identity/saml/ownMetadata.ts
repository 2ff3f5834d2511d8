import { inMarkup } from '../../domain/words.js'
import { POST, REDIRECT, X509_SUBJECT } from './names.js'
import type { ProviderSettings } from './provider.js'

const packed = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '')

const keyFor = (use: 'signing' | 'encryption', certificate: string): string =>
  `<md:KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${packed(certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`

/** What we publish of ourselves: all our certificates, so that the next is known before it is used. */
export function ownMetadata({ entityId, acsUrl, logoutUrl, keys }: ProviderSettings): string {
  const certificates = keys.map(({ certificate }) => certificate)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${inMarkup(entityId)}">`,
    '<md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    ...certificates.map((certificate) => keyFor('signing', certificate)),
    ...certificates.map((certificate) => keyFor('encryption', certificate)),
    `<md:SingleLogoutService Binding="${REDIRECT}" Location="${inMarkup(logoutUrl)}"/>`,
    `<md:NameIDFormat>${X509_SUBJECT}</md:NameIDFormat>`,
    `<md:AssertionConsumerService Binding="${POST}" Location="${inMarkup(acsUrl)}" index="0" isDefault="true"/>`,
    '</md:SPSSODescriptor></md:EntityDescriptor>',
    '',
  ].join('\n')
}
