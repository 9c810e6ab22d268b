// Chinese of the page offline.

export const zhOffline = {
  'offline.insecure': '明文网页（http），不能离线安装；台账仍可用',
  'offline.unsupported': '本浏览器不能保存网页供离线使用；台账仍可用',
  'offline.absent': '尚未保存供离线使用',
  'offline.installing': '正在准备离线使用 {{percent}}%',
  'offline.ready.online': '在线 · 可离线使用',
  'offline.ready.offline': '无信号 · 离线可用',
  'offline.dataMissing': '程序可离线使用；当前数据尚未保存，离线打不开',
  'offline.noSignal': '无信号',
  'offline.keptOn': '数据为 {{at}} 保存的副本',
  'offline.failed.file': '未能准备离线使用：文件 {{file}} 没有取到，或与本版本不符。下次打开时再试。',
  'offline.failed.storage': '未能准备离线使用：浏览器存储空间不足。',
  'offline.failed.newer': '新版本没有取全，继续使用现有版本。',
  'offline.failed.extract.file': '当前数据没有保存：文件 {{file}} 没有取到。下次打开时再试。',
  'offline.failed.extract.storage': '当前数据没有保存：浏览器存储空间不足。离线打不开。',
  'offline.update.title': '有新版本',
  'offline.update.what':
    '更新时，本机打开的各个标签页一起换到新版本，页面会重新打开一次。台账、照片和抽查计划不变；有现场核查正在填写时不会更新。',
  'offline.update.now': '现在更新',
  'offline.update.later': '稍后',
  'offline.update.waiting': '正在更新。如有现场核查正在填写，结束后再更新。',
  'offline.update.giveUp': '不等了',
  'offline.install': '安装到本机',
} as const;
