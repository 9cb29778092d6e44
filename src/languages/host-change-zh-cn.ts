/** What is otherwise with a simulated host, in Simplified Chinese: a clause to stand after 如果 or 当. */
import type { HostFact, WhichRequest } from './host-fact.ts';

export function hostChangeZhCn(name: string, fact: HostFact): string {
  const host = `\`${name}\``;
  switch (fact.type) {
    case 'far':
      return `到 ${host} 的单程延迟是 ${fact.to} 秒${fact.from === null ? '' : `(而不是 ${fact.from} 秒)`}`;
    case 'delay':
      return `${host} 的每个应答晚 ${fact.to} 秒`;
    case 'jitter':
      return `${host} 的每个应答最多晚 ${fact.to} 秒`;
    case 'limit':
      return `${host} ${limit(fact.what, fact.most)}`;
    case 'fault':
      return fault(host, fact.fault, fact.which);
  }
}

function limit(what: 'bandwidth' | 'rate' | 'workers' | 'connections', most: number): string {
  switch (what) {
    case 'bandwidth':
      return `每秒最多发送 ${most} 字节`;
    case 'rate':
      return `每秒最多接受 ${most} 个请求`;
    case 'workers':
      return `最多同时处理 ${most} 个请求`;
    case 'connections':
      return `最多同时接受 ${most} 个连接`;
  }
}

function fault(host: string, what: string, which: WhichRequest): string {
  const requests = requestsOf(which);
  switch (what) {
    case 'refuse':
      return `${host} 拒绝连接`;
    case 'cut':
      return `到 ${host} 的线路断了`;
    case 'reset':
      return `${host} 对${requests}不应答就重置连接`;
    case 'close':
      return `${host} 对${requests}不应答就关闭连接`;
    case 'hang':
      return `${host} 对${requests}一直不应答`;
    default:
      return `${host} 对${requests}回答错误 ${what}`;
  }
}

function requestsOf(which: WhichRequest): string {
  switch (which.type) {
    case 'each':
      return '每个请求';
    case 'one':
      return `第 ${which.ordinal} 个请求`;
    case 'every':
      return `每 ${which.every} 个请求中的最后一个`;
  }
}
