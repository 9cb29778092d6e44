export type { CertificateText } from './certificate-text.ts';
export { certificateTextFor } from './certificate-text-for.ts';
