# machine-drafted, not yet checked by a translator
group-building = 您想做什么
group-land = 土地
building_planned-ask = 您想建房、装修、拆除、分割土地，或改变场所的用途吗？
building_planned-label = 计划施工
planning_pathway-ask = 是哪一类工程？
planning_pathway-label = 批准类型
planning_pathway-help = 新州规划门户网站（NSW Planning Portal）可按您的地址查询。如果不确定，可以先不填，我们会和您一起弄清楚。
planning_pathway-choice-exempt = 无需批准的小型工程（exempt development）
planning_pathway-choice-complying = 符合既定规则的常见工程（complying development）
planning_pathway-choice-consent = 需要市议会同意的其他工程
planning_pathway-choice-prohibited = 该土地规划不允许的工程
has_drawings-ask = 您有要建工程的图纸吗？
has_drawings-help = 总平面图、各层平面图和各个方向的立面图，均按比例绘制。您可以现在提交，也可以以后再交。
has_drawings-label = 工程图纸
