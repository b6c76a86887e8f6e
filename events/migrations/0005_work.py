import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0004_parts'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(blank=True, max_length=255, verbose_name='file')),
                ('format', models.CharField(max_length=20, verbose_name='format')),
                ('noun', models.CharField(max_length=30, verbose_name='noun')),
                ('started', models.DateTimeField(auto_now_add=True, verbose_name='started')),
                ('finished', models.DateTimeField(blank=True, null=True, verbose_name='finished')),
                ('created_rows', models.PositiveIntegerField(default=0, verbose_name='created')),
                ('updated_rows', models.PositiveIntegerField(default=0, verbose_name='updated')),
                ('skipped_rows', models.PositiveIntegerField(default=0, verbose_name='unchanged')),
            ],
            options={
                'verbose_name': 'import',
                'verbose_name_plural': 'imports',
                'ordering': ['-started'],
                'default_permissions': ('view',),
            },
        ),
        migrations.CreateModel(
            name='ImportRunHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('file_name', models.CharField(blank=True, max_length=255, verbose_name='file')),
                ('format', models.CharField(max_length=20, verbose_name='format')),
                ('noun', models.CharField(max_length=30, verbose_name='noun')),
                ('started', models.DateTimeField(auto_now_add=True, verbose_name='started')),
                ('finished', models.DateTimeField(blank=True, null=True, verbose_name='finished')),
                ('created_rows', models.PositiveIntegerField(default=0, verbose_name='created')),
                ('updated_rows', models.PositiveIntegerField(default=0, verbose_name='updated')),
                ('skipped_rows', models.PositiveIntegerField(default=0, verbose_name='unchanged')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('base_version', models.PositiveIntegerField(verbose_name='version it changes')),
                ('changes', models.JSONField(help_text='New values by field.', verbose_name='changes')),
                ('reason', models.TextField(verbose_name='reason')),
                ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('state', models.CharField(choices=[('open', 'open'), ('accepted', 'accepted'), ('rejected', 'rejected')], default='open', max_length=8)),
                ('reviewed', models.DateTimeField(blank=True, null=True, verbose_name='reviewed')),
                ('answer', models.TextField(blank=True, verbose_name='answer')),
            ],
            options={
                'verbose_name': 'proposal',
                'verbose_name_plural': 'proposals',
                'ordering': ['-created'],
            },
        ),
        migrations.CreateModel(
            name='ProposalHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('base_version', models.PositiveIntegerField(verbose_name='version it changes')),
                ('changes', models.JSONField(help_text='New values by field.', verbose_name='changes')),
                ('reason', models.TextField(verbose_name='reason')),
                ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('state', models.CharField(choices=[('open', 'open'), ('accepted', 'accepted'), ('rejected', 'rejected')], default='open', max_length=8)),
                ('reviewed', models.DateTimeField(blank=True, null=True, verbose_name='reviewed')),
                ('answer', models.TextField(blank=True, verbose_name='answer')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(unique=True, verbose_name='number')),
                ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveBigIntegerField(verbose_name='size in bytes')),
                ('file_name', models.CharField(max_length=255, verbose_name='file')),
                ('notes_en', models.TextField(blank=True, verbose_name='notes (English)')),
                ('notes_fa', models.TextField(blank=True, verbose_name='notes (Persian)')),
            ],
            options={
                'verbose_name': 'release',
                'verbose_name_plural': 'releases',
                'ordering': ['-number'],
            },
        ),
        migrations.CreateModel(
            name='ReleaseHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveIntegerField(verbose_name='number')),
                ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveBigIntegerField(verbose_name='size in bytes')),
                ('file_name', models.CharField(max_length=255, verbose_name='file')),
                ('notes_en', models.TextField(blank=True, verbose_name='notes (English)')),
                ('notes_fa', models.TextField(blank=True, verbose_name='notes (Persian)')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='importrun',
            name='user',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user'),
        ),
        migrations.AddField(
            model_name='importrunhistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='importrunhistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.importrun'),
        ),
        migrations.AddField(
            model_name='importrunhistory',
            name='user',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='actor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='events.actor'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='author',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposal',
            name='event',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='events.event'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='events.place'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='relation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='events.relation'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='reviewer',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposal',
            name='source',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='events.source'),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='actor',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.actor'),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='author',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='event',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event'),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.proposal'),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='place',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.place'),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='relation',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.relation'),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='reviewer',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposalhistory',
            name='source',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.source'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_releasehistory" ("created", "file_name", "id", "notes_en", "notes_fa", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size") SELECT new_values."created", new_values."file_name", new_values."id", new_values."notes_en", new_values."notes_fa", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sha256", new_values."size" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='34140a75081e205f5b4cb67b1a975792500c5264', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_3a886', referencing='REFERENCING NEW TABLE AS new_values ', table='events_release', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_releasehistory" ("created", "file_name", "id", "notes_en", "notes_fa", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size") SELECT new_values."created", new_values."file_name", new_values."id", new_values."notes_en", new_values."notes_fa", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sha256", new_values."size" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fb0d5c6e3961ac1ea3550db8f3dd6288cf134935', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_0bd7f', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_release', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_releasehistory" ("created", "file_name", "id", "notes_en", "notes_fa", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size") SELECT old_values."created", old_values."file_name", old_values."id", old_values."notes_en", old_values."notes_fa", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sha256", old_values."size" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='ec1656c22096c4b5bc72ef572c406ef7ead1c6df', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_1b6bb', referencing='REFERENCING OLD TABLE AS old_values ', table='events_release', when='AFTER')),
        ),
        migrations.AddField(
            model_name='releasehistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='releasehistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.release'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importrun',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_importrunhistory" ("created_rows", "file_name", "finished", "format", "id", "noun", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skipped_rows", "started", "updated_rows", "user_id") SELECT new_values."created_rows", new_values."file_name", new_values."finished", new_values."format", new_values."id", new_values."noun", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."skipped_rows", new_values."started", new_values."updated_rows", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0940b10fc15dbc798690cd5ce6bd721ddfe92f7c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c7d48', referencing='REFERENCING NEW TABLE AS new_values ', table='events_importrun', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importrun',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_importrunhistory" ("created_rows", "file_name", "finished", "format", "id", "noun", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skipped_rows", "started", "updated_rows", "user_id") SELECT new_values."created_rows", new_values."file_name", new_values."finished", new_values."format", new_values."id", new_values."noun", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."skipped_rows", new_values."started", new_values."updated_rows", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='894430aee125775768fe4f96150ea1c265ed52c3', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_35684', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_importrun', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importrun',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_importrunhistory" ("created_rows", "file_name", "finished", "format", "id", "noun", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skipped_rows", "started", "updated_rows", "user_id") SELECT old_values."created_rows", old_values."file_name", old_values."finished", old_values."format", old_values."id", old_values."noun", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."skipped_rows", old_values."started", old_values."updated_rows", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='a24ca450941a245146d02a5b63ef5c2089b3677f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_22c20', referencing='REFERENCING OLD TABLE AS old_values ', table='events_importrun', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importrunhistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dc392421326aa48a5e2bf8f562341c89d3d39001', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_98720', table='events_importrunhistory', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', True), ('event__isnull', False), ('place__isnull', True), ('relation__isnull', True), ('source__isnull', True)), models.Q(('actor__isnull', False), ('event__isnull', True), ('place__isnull', True), ('relation__isnull', True), ('source__isnull', True)), models.Q(('actor__isnull', True), ('event__isnull', True), ('place__isnull', False), ('relation__isnull', True), ('source__isnull', True)), models.Q(('actor__isnull', True), ('event__isnull', True), ('place__isnull', True), ('relation__isnull', True), ('source__isnull', False)), models.Q(('actor__isnull', True), ('event__isnull', True), ('place__isnull', True), ('relation__isnull', False), ('source__isnull', True)), _connector='OR'), name='proposal_for_one'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_proposalhistory" ("actor_id", "answer", "author_id", "base_version", "changes", "created", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "relation_id", "reviewed", "reviewer_id", "source_id", "state") SELECT new_values."actor_id", new_values."answer", new_values."author_id", new_values."base_version", new_values."changes", new_values."created", new_values."event_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_id", new_values."reason", new_values."relation_id", new_values."reviewed", new_values."reviewer_id", new_values."source_id", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='aae5063e0f29effbbcd79e72b69d3091cfea8583', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_456d9', referencing='REFERENCING NEW TABLE AS new_values ', table='events_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_proposalhistory" ("actor_id", "answer", "author_id", "base_version", "changes", "created", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "relation_id", "reviewed", "reviewer_id", "source_id", "state") SELECT new_values."actor_id", new_values."answer", new_values."author_id", new_values."base_version", new_values."changes", new_values."created", new_values."event_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_id", new_values."reason", new_values."relation_id", new_values."reviewed", new_values."reviewer_id", new_values."source_id", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7b2ac343f1b9e15bad0cbb80d5b178116cced348', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_fc0ff', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_proposalhistory" ("actor_id", "answer", "author_id", "base_version", "changes", "created", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "relation_id", "reviewed", "reviewer_id", "source_id", "state") SELECT old_values."actor_id", old_values."answer", old_values."author_id", old_values."base_version", old_values."changes", old_values."created", old_values."event_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_id", old_values."reason", old_values."relation_id", old_values."reviewed", old_values."reviewer_id", old_values."source_id", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='c6fd70259da9c3e6ff3837acf9806adf7c574e22', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_483d2', referencing='REFERENCING OLD TABLE AS old_values ', table='events_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposalhistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1c2da88e77ee52e69eabf53cb9bac0f95774f62b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_67164', table='events_proposalhistory', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='releasehistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b19ac4bdc67ac5260584cad66c84c6d67c193217', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b3637', table='events_releasehistory', when='BEFORE')),
        ),
    ]
