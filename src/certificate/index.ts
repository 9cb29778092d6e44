export { CertificateIsland } from './certificate-island.tsx';
