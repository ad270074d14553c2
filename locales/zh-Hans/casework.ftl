# 个案办理中人们看到的内容：受影响者、他们的意见、步骤、机构意见、移交。

## 受影响的人
submission-title = { $service }：您附近的计划
submission-decision-reviewed = 第一次的决定经过重新审查，由这一决定取代。
submission-introduction = { $agency }在作出决定之前征求您的意见。您不是必须答复。
submission-planned-heading = 计划内容
submission-planned-none = 请向{ $agency }查询计划内容。
submission-own-heading = 您写的内容
submission-own-text = 我们已收到。决定会说明如何答复您的意见，您可以在这里阅读。
submission-number = 意见书 { $n }
submission-sent-by-sign = 已有意见通过此告示发送，机构已收到。
submission-others-heading = 其他人写的内容
submission-answer-heading = 答复
submission-form-heading = 写给我们
submission-until = 您可以在 { $day } 之前写信。
submission-is-late = 提交意见的时间已过。您仍然可以写。我们会保留并标为迟交，由官员决定可以考虑多少。
submission-was-late = 迟交
submission-note = 请注意
submission-publish-redacted = 其他人可以阅读您写的内容。姓名、地址和其他私人信息会先被隐去。
submission-publish-in-full = 其他人可以阅读您写的全部内容。
submission-publish-not = 只有机构会阅读您写的内容。
submission-stance-label = 您怎么看？
submission-support = 我支持
submission-object = 我反对
submission-comment = 我想说几句
submission-stance-missing = 请选择您的看法
submission-body-label = 我们应该知道什么？
submission-body-hint = 例如对采光、隐私、噪音或交通的影响。
submission-body-missing = 请写下我们应该知道的内容
submission-name-label = 您的姓名（可不填）
submission-name-hint = 姓名绝不会公布。不写姓名，您的意见同样有效。
submission-name-too-long = 请写短一些的姓名
submission-send = 发送

## 个案页面
case-steps-heading = 步骤
case-step-done = 已完成
case-step-skipped = 不需要
case-step-next = 下一步
case-step-later = 稍后
case-step-tell-affected = 通知受影响的人
case-step-ask-opinions = 征求其他机构意见
case-step-decide = 作出决定
case-heard-heading = 听取谁的意见
case-heard-told = { $n ->
   *[other] 已通知附近 { $n } 个地址。
}
case-heard-until = 他们可以在 { $day } 之前写信。
case-heard-wrote = { $n ->
    [0] 目前还没有人来信。
   *[other] 收到 { $n } 份意见：{ $support } 份支持，{ $object } 份反对。
}
case-heard-unread = 官员隐去私人信息后，您可以在这里阅读他们写的内容。
case-opinions-heading = 被征求意见的其他机构
case-opinion-asked = 已征求{ $agency }的意见，期限至 { $day }。
case-opinion-asked-open = 已征求{ $agency }的意见。
case-opinion-supports = { $agency }表示支持。
case-opinion-with-conditions = { $agency }有条件地支持。
case-opinion-objects = { $agency }表示反对。
case-opinion-declined = { $agency }不提供意见。
case-opinion-none-in-time = { $agency }没有按时答复。
case-linked-heading = 与此相关的个案
case-linked-with = 个案 { $reference }
case-linked-part = { $agency }办理其中一部分：{ $state }
case-linked-merged = 个案 { $reference } 在此继续办理
case-linked-split = 个案 { $reference } 由此分出
case-hand-over-proposed = 已询问{ $agency }是否接办此个案。在其同意之前，对您没有任何变化。

## 发生了什么
case-event-party-notified = 已通知附近的人并征求意见
case-event-submission-received = 收到一份受影响者的意见
case-event-submission-answered = 已答复一份意见
case-event-opinion-asked = 已征求{ $agency }的意见
case-event-opinion-given = { $agency }提供了意见
case-event-opinion-missed = { $agency }没有按时答复
case-event-task-done = 完成了一个步骤：{ $step }
case-event-task-skipped = 一个步骤不需要：{ $step }
case-event-hand-over-proposed = 已询问{ $to }是否接办
case-event-hand-over-refused = { $to }没有接办，个案留在原处
case-event-handed-over = 个案已移交{ $to }。开始日期不变
case-event-reopened = 个案重新打开：{ $why }
case-event-linked = 个案已与另一个案关联
case-event-merged = 此个案在个案 { $reference } 中继续办理
case-event-unmerged = 该个案重新单独处理。此前它在个案 { $reference } 中继续
case-event-separated = 个案 { $reference } 重新单独处理
case-event-split = 由此分出个案 { $reference }
case-event-part-opened = { $agency }分担一部分工作
case-event-part-ended = 一部分工作已完成
