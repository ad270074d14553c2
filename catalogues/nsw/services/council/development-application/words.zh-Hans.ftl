# machine-drafted, not yet checked by a translator
name = 开发申请
people-also-say = 建房申请; 建筑许可; 加盖房子; 扩建; 后院建小屋
summary = 向市议会申请同意建造、拆除、分割土地或改变场所用途。您在这里与市议会一起准备，然后连同图纸和费用在NSW Planning Portal上正式提交，法定期限从那时才开始。邻居可以发表意见，市议会必须说明理由。
requirement-plans-to-build-because = 您要施工，或改变土地用途。
requirement-plans-to-build-otherwise = 您没有告诉我们有施工计划。
requirement-not-exempt-because = 这项工程超出了豁免开发（exempt development）的范围。
requirement-not-exempt-otherwise = 这项工程只要符合豁免开发的规则，就不需要批准。您不用找市议会就可以开工。
requirement-not-complying-because = 这项工程不是合规开发（complying development），或者您选择完整审查。
requirement-not-complying-otherwise = 验证员可以按合规开发批准。这样更快，邻居会得到通知，但不征求意见。您仍可选择开发申请。
requirement-allowed-here-because = 这块土地的规划允许这项工程，但须经同意。
requirement-allowed-here-otherwise = 这块土地的规划不允许，市议会不能同意。请与规划师谈谈换个地点或换个设计。
requirement-owner-agrees-because = 土地所有人提出申请，或已书面同意。
requirement-owner-agrees-otherwise = 请所有人书面同意。没有同意书，市议会不得作出决定。
promise-decide-tell = 您的申请的法定期限已过。您可以向土地与环境法院（Land and Environment Court）上诉，我们会继续审理。上诉前请咨询律师，因为停止计时的天数不算在内。
review-by = 市议会或没有参与原决定、职级不低于原决定人的受托人员
