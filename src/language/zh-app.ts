// Chinese words of the shell around the workspaces: loading, links, notices.
export const zhApp = {
  'app.reload': '重新载入',
  'app.dismiss': '知道了',
  'app.panel_failed': '这一部分没有画出来。其他部分不受影响，重新载入页面可再试。',
  'app.link.title': '链接中有部分内容未能使用',
  'app.link.unknown': '{{part}} = {{value}}：本数据包或本页面没有这一项，已略去。',
  'app.link.malformed': '{{part}} = {{value}}：格式不对，已略去。',
  'app.link.newer': '{{part}} = {{value}}：链接来自更新版本的页面，已保留本页面认得的部分。',
  'app.loading.manifest': '正在读取数据包清单',
  'app.loading.fetch': '正在下载 {{file}}（{{done}} / {{total}} MB）',
  'app.loading.verify': '正在校验 {{file}}（{{done}} / {{total}} MB）',
  'app.loading.decode': '正在解读 {{file}}（{{done}} / {{total}} MB）',
  'app.loading.engine': '正在启动数据库（{{done}} / {{total}} MB）',
  'app.loading.load': '正在装入 {{file}}（{{done}} / {{total}} MB）',
} as const;
