export { ServicesPanel, type ServicesPanelProps } from './services-panel.tsx';
