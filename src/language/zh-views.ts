// Chinese of the saved views.

export const zhViews = {
  'views.button': '链接',
  'views.title': '链接与视图',
  'views.saved.title': '保存的视图',
  'views.note':
    '视图记住期次、筛选、参数、工作区等全部选择，只存在这台电脑的浏览器里；可以导出成文件交给同事。',
  'views.name': '视图名称',
  'views.save': '保存当前视图',
  'views.replace': '替换同名视图',
  'views.saved': '已保存“{{name}}”。',
  'views.delete': '删除',
  'views.deleteNamed': '删除视图“{{name}}”',
  'views.deleted': '已删除“{{name}}”。',
  'views.empty': '还没有保存的视图。',
  'views.reading': '正在读取…',
  'views.export': '导出文件',
  'views.import': '读入文件',
  'views.read': '读入 {{count}} 个视图，{{same}} 个已有。',
  'views.forbidden': '这个浏览器窗口不保存内容（可能是无痕窗口）；请用链接或文件。',
} as const;
