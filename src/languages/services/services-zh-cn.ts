/** The words of the panel of simulated services, in Simplified Chinese. */
import type { ServicesText } from './services-text.ts';

export const servicesZhCn: ServicesText = {
  heading: '服务',
  honest: '这次运行遇到的主机都是在你的浏览器里模拟的,没有联系任何外部主机。',
  host: '主机',
  latency: '单程延迟(秒)',
  rate: '每秒最多请求数',
  fault: '故障',
  counted: '计数',
  asUsual: '照常',
  faults: {
    '503': '每个回答都是 503',
    reset: '回答途中连接被重置',
    close: '连接不作回答就关闭',
    hang: '永远没有回答',
    refuse: '拒绝连接',
    cut: '线路中断',
  },
  counters: {
    connections: (count) => `${count} 个连接`,
    'open-connections': (count) => `${count} 个仍打开`,
    'most-connections': (count) => `最多同时 ${count} 个连接`,
    requests: (count) => `${count} 个请求`,
    'open-requests': (count) => `${count} 个未回答`,
    'most-requests': (count) => `最多同时 ${count} 个请求`,
    refused: (count) => `${count} 个被拒`,
    failed: (count) => `${count} 个失败`,
    'bytes-received': (count) => `收到 ${count} 字节`,
    'bytes-sent': (count) => `发出 ${count} 字节`,
  },
  nothing: '无',
  ownMachine: '程序所在的机器',
  run: '按此运行',
  reset: '恢复照常',
  field: (field, host) => `${host}:${field}`,
};
