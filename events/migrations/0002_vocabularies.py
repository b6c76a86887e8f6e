import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0001_functions'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='LinkType',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
                ('inverse_en', models.CharField(max_length=120, verbose_name='read backwards (English)')),
                ('inverse_fa', models.CharField(max_length=120, verbose_name='read backwards (Persian)')),
            ],
            options={
                'verbose_name': 'type of event link',
                'verbose_name_plural': 'types of event link',
                'ordering': ['position', 'slug'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LinkTypeHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=60, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
                ('inverse_en', models.CharField(max_length=120, verbose_name='read backwards (English)')),
                ('inverse_fa', models.CharField(max_length=120, verbose_name='read backwards (Persian)')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OldSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('prefix', models.CharField(max_length=2, verbose_name='prefix')),
                ('slug', models.SlugField(max_length=120, verbose_name='slug')),
                ('number', models.BigIntegerField(verbose_name='number of the record')),
                ('changed', models.DateTimeField(auto_now_add=True, verbose_name='changed')),
            ],
            options={
                'verbose_name': 'old slug',
                'verbose_name_plural': 'old slugs',
            },
        ),
        migrations.CreateModel(
            name='RelationType',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
                ('inverse_en', models.CharField(max_length=120, verbose_name='read backwards (English)')),
                ('inverse_fa', models.CharField(max_length=120, verbose_name='read backwards (Persian)')),
                ('family', models.CharField(choices=[('membership', 'membership'), ('office', 'office'), ('succession', 'succession'), ('ownership', 'ownership'), ('security', 'security'), ('cooperation', 'cooperation'), ('part', 'part and whole')], max_length=12, verbose_name='family')),
            ],
            options={
                'verbose_name': 'type of relation',
                'verbose_name_plural': 'types of relation',
                'ordering': ['position', 'slug'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RelationTypeHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=60, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
                ('inverse_en', models.CharField(max_length=120, verbose_name='read backwards (English)')),
                ('inverse_fa', models.CharField(max_length=120, verbose_name='read backwards (Persian)')),
                ('family', models.CharField(choices=[('membership', 'membership'), ('office', 'office'), ('succession', 'succession'), ('ownership', 'ownership'), ('security', 'security'), ('cooperation', 'cooperation'), ('part', 'part and whole')], max_length=12, verbose_name='family')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Role',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
            ],
            options={
                'verbose_name': 'role',
                'verbose_name_plural': 'roles',
                'ordering': ['position', 'slug'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RoleHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=60, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
                ('symbol_en', models.CharField(blank=True, max_length=30, verbose_name='symbol (English)')),
                ('symbol_fa', models.CharField(blank=True, max_length=30, verbose_name='symbol (Persian)')),
            ],
            options={
                'verbose_name': 'unit',
                'verbose_name_plural': 'units',
                'ordering': ['position', 'slug'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UnitHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=60, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
                ('symbol_en', models.CharField(blank=True, max_length=30, verbose_name='symbol (English)')),
                ('symbol_fa', models.CharField(blank=True, max_length=30, verbose_name='symbol (Persian)')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Kind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
                ('ink', models.CharField(blank=True, help_text='Name of a colour in the style sheet: ins, sec, pol, ene, soc.', max_length=8, verbose_name='ink')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='events.kind', verbose_name='parent')),
            ],
            options={
                'verbose_name': 'kind',
                'verbose_name_plural': 'kinds',
                'ordering': ['position', 'slug'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KindHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=60, verbose_name='slug')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('title_fa', models.CharField(max_length=120, verbose_name='title (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, help_text='Lower comes first.', verbose_name='position')),
                ('ink', models.CharField(blank=True, help_text='Name of a colour in the style sheet: ins, sec, pol, ene, soc.', max_length=8, verbose_name='ink')),
                ('parent', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.kind', verbose_name='parent')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.kind')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='linktype',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_linktypehistory" ("id", "inverse_en", "inverse_fa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT new_values."id", new_values."inverse_en", new_values."inverse_fa", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."slug", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b0270c1483759cda91408bd387d2674317bda7c4', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_3086b', referencing='REFERENCING NEW TABLE AS new_values ', table='events_linktype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='linktype',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_linktypehistory" ("id", "inverse_en", "inverse_fa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT new_values."id", new_values."inverse_en", new_values."inverse_fa", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."slug", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2ce025a1e1204dae978e24767c3d129653d947ea', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_926c4', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_linktype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='linktype',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_linktypehistory" ("id", "inverse_en", "inverse_fa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT old_values."id", old_values."inverse_en", old_values."inverse_fa", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."slug", old_values."title_en", old_values."title_fa" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='fda9d106cc64fed0731cb3db11cfe83a69e75cb2', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_e8da1', referencing='REFERENCING OLD TABLE AS old_values ', table='events_linktype', when='AFTER')),
        ),
        migrations.AddField(
            model_name='linktypehistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='linktypehistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.linktype'),
        ),
        migrations.AddConstraint(
            model_name='oldslug',
            constraint=models.UniqueConstraint(fields=('prefix', 'slug'), name='old_slug_names_one_record'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relationtype',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_relationtypehistory" ("family", "id", "inverse_en", "inverse_fa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT new_values."family", new_values."id", new_values."inverse_en", new_values."inverse_fa", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."slug", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8c1f42960ca5928f3b4777ee22116cc6a1348594', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_ec3d3', referencing='REFERENCING NEW TABLE AS new_values ', table='events_relationtype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relationtype',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_relationtypehistory" ("family", "id", "inverse_en", "inverse_fa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT new_values."family", new_values."id", new_values."inverse_en", new_values."inverse_fa", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."slug", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='878c018f7e627bd3c9b7e008af830f9eeb1cf88e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_644a2', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_relationtype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relationtype',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_relationtypehistory" ("family", "id", "inverse_en", "inverse_fa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT old_values."family", old_values."id", old_values."inverse_en", old_values."inverse_fa", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."slug", old_values."title_en", old_values."title_fa" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='5b2ee3ea05335c0184941947b7bb6938ee568a9c', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_06842', referencing='REFERENCING OLD TABLE AS old_values ', table='events_relationtype', when='AFTER')),
        ),
        migrations.AddField(
            model_name='relationtypehistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='relationtypehistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.relationtype'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='role',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_rolehistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."slug", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='593723d6663d9d9f6fbf810e68162254a8cc8232', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_4424f', referencing='REFERENCING NEW TABLE AS new_values ', table='events_role', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='role',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_rolehistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."slug", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ee53fb625447210a7598ef670e43dde051655862', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_748c1', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_role', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='role',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_rolehistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."slug", old_values."title_en", old_values."title_fa" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='0e9f4b5a02473d4277b975584d0233b0200f2d84', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_a9c14', referencing='REFERENCING OLD TABLE AS old_values ', table='events_role', when='AFTER')),
        ),
        migrations.AddField(
            model_name='rolehistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='rolehistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.role'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_unithistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "symbol_en", "symbol_fa", "title_en", "title_fa") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."slug", new_values."symbol_en", new_values."symbol_fa", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1442c21acf8b3aa121558cb78f7eeac0944b7619', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_511b1', referencing='REFERENCING NEW TABLE AS new_values ', table='events_unit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_unithistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "symbol_en", "symbol_fa", "title_en", "title_fa") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."slug", new_values."symbol_en", new_values."symbol_fa", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='68abc556c0a3da2c5181ba044d179b86737e5dfb', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e9bec', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_unit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_unithistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "symbol_en", "symbol_fa", "title_en", "title_fa") SELECT old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."slug", old_values."symbol_en", old_values."symbol_fa", old_values."title_en", old_values."title_fa" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='c4ad39486361892b675ab977377a1fe7414bfaef', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_1074f', referencing='REFERENCING OLD TABLE AS old_values ', table='events_unit', when='AFTER')),
        ),
        migrations.AddField(
            model_name='unithistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='unithistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.unit'),
        ),
        migrations.AddConstraint(
            model_name='kind',
            constraint=models.CheckConstraint(condition=models.Q(('parent', None), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='kind_not_own_parent'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kind',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_kindhistory" ("id", "ink", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT new_values."id", new_values."ink", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."slug", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='221d63bd18a49c78616471e231b0ffe01530f450', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_6125c', referencing='REFERENCING NEW TABLE AS new_values ', table='events_kind', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kind',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_kindhistory" ("id", "ink", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT new_values."id", new_values."ink", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."slug", new_values."title_en", new_values."title_fa" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7a6431dee444fcb73d7c582f872be829814bfa9c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_af861', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_kind', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kind',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_kindhistory" ("id", "ink", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug", "title_en", "title_fa") SELECT old_values."id", old_values."ink", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."slug", old_values."title_en", old_values."title_fa" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='de0b838bb2571eeae8584fd341697f4f4686290d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_b4187', referencing='REFERENCING OLD TABLE AS old_values ', table='events_kind', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kindhistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c36dcb591ea8150812ce783586dcae0947d395e2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0ea4a', table='events_kindhistory', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='linktypehistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c83949350d5b96edde5df21f693da897031192f5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5ce1a', table='events_linktypehistory', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relationtypehistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6e22317295ef1b894e316e624bc172381745b14c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e97ed', table='events_relationtypehistory', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolehistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='535984ebbb9b191533e4c8aadb30b978322afd5c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b185d', table='events_rolehistory', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unithistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='89b1be1324a70ff57b3a002c8aaa73c10984713d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e5d53', table='events_unithistory', when='BEFORE')),
        ),
    ]
