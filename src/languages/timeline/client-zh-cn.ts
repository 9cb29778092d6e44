/** What a scripted client does, in Simplified Chinese. */

type Say = (who: string, what: string) => string;

const DEEDS: Readonly<Record<string, Say>> = {
  connected: (who) => `客户端 ${who} 已连接。`,
  sent: (who, what) => `客户端 ${who} 发送 ${what}。`,
  got: (who, what) => `客户端 ${who} 收到 ${what}。`,
  closed: (who) => `客户端 ${who} 关闭连接。`,
  'left-by-server': (who) => `服务器关闭了客户端 ${who} 的连接。`,
  vanished: (who) => `客户端 ${who} 消失了:从此没有任何消息通过,也没有人得知。`,
  broke: (who) => `客户端 ${who} 的连接断开。`,
  refused: (who, what) => `客户端 ${who} 被拒绝:${what}。`,
};

/** `who` and `what` are marked as code already. */
export function clientZhCn(deed: string, who: string, what: string): string {
  return DEEDS[deed]?.(who, what) ?? `${who}:${deed}。`;
}
