export { WindowPanel, type WindowPanelProps } from './window-panel.tsx';
